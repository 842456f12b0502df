import './take-away.css';

interface OpenedDialog {
  readonly dialog: HTMLDialogElement;
  readonly isClosed: () => boolean;
}

/** The browser's own dialog: focus goes in and returns where it was; Escape and `[data-close]` close it, and then it is gone. */
export function openDialog(document: Document, className: string, label: string): OpenedDialog {
  const dialog = document.createElement('dialog');
  let closed = false;
  dialog.className = `take-away ${className}`.trim();
  dialog.setAttribute('aria-label', label);
  dialog.addEventListener('click', ({target}) => {
    if ((target as Element).closest('[data-close]')) dialog.close();
  });
  // While presenting, Escape leaves the stage: not from inside a dialog.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    closed = true;
    dialog.remove();
  });
  (document.fullscreenElement ?? document.body).append(dialog);
  dialog.showModal();
  return {dialog, isClosed: () => closed};
}
