/** Hands a text to the reader as a file. */
export function saveFile(document: Document, name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The file that the reader chooses; null if none. */
export function chooseFile(document: Document): Promise<{readonly name: string; readonly text: string} | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.hidden = true;
  // A field that nothing holds may be cleared away while the reader is still choosing.
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (chosen: {readonly name: string; readonly text: string} | null): void => {
      input.remove();
      resolve(chosen);
    };
    input.addEventListener('cancel', () => end(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) file.text().then((text) => end({name: file.name, text}), () => end(null));
      else end(null);
    });
    input.click();
  });
}
