export interface OpenDialog {
  readonly element: HTMLDialogElement;
  readonly close: () => void;
}

/** An empty modal dialog. Escape, a press beside it and whatever has `data-close` close it, and the focus returns to where it was. */
export function openDialog(
  document: Document,
  {name, titleId, onClose}: {readonly name: string; readonly titleId: string; readonly onClose: () => void},
): OpenDialog {
  const element = document.createElement('dialog');
  const opener = document.activeElement as HTMLElement | null;
  const close = (): void => element.close();
  element.className = name;
  element.setAttribute('aria-labelledby', titleId);
  element.addEventListener('click', ({target}) => {
    if (target === element || (target as Element).closest('[data-close]')) close();
  });
  element.addEventListener('close', () => {
    onClose();
    element.remove();
    opener?.focus();
  });
  document.body.append(element);
  element.showModal();
  return {element, close};
}
