/** Puts a text on the clipboard; also where the page may not use the clipboard directly, as in an old in-app browser. */
export async function copyText({navigator, document}: Window, text: string, within: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('aria-hidden', 'true');
    within.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
