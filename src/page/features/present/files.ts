/** The file that the reader chooses, of the types that `accept` names; null if none. */
export function chooseFile(document: Document, accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  // A field that nothing holds may be cleared away while the reader is still choosing.
  document.body.append(input);
  const chosen = new Promise<File | null>((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
  });
  input.click();
  return chosen.finally(() => input.remove());
}
