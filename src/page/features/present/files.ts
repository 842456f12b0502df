/** The file that the reader chooses; null if none. */
export function chooseFile(document: Document): Promise<{readonly name: string; readonly text: string} | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.hidden = true;
  // A field that nothing holds may be cleared away while the reader is still choosing.
  document.body.append(input);
  const chosen = new Promise<{readonly name: string; readonly text: string} | null>((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file)
        file.text().then(
          (text) => resolve({name: file.name, text}),
          () => resolve(null),
        );
      else resolve(null);
    });
  });
  input.click();
  return chosen.finally(() => input.remove());
}
