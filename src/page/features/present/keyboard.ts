import {isRepeatable, keyOf, presentCommand, type PresentCommand} from '../../../state/present-keys.ts';

/** Where a key means what is written on it and not a command. */
const WRITING = 'input, textarea, select, [contenteditable], [data-region="editor"] *, dialog.take-away';

/**
 * Listens to keys and remotes before anything else on the page does. Enter and space belong to a focused button or link,
 * arrows to a focused name on the map.
 *
 * @returns what ends it
 */
export function listenToKeys(
  document: Document,
  isOn: () => boolean,
  tell: (command: PresentCommand) => void,
): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target as Element | null;
    if (!isOn() || event.defaultPrevented || event.isComposing || isTheirs(keyOf(event), target)) return;
    const command = presentCommand(event);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat || isRepeatable(command)) tell(command);
  };
  document.addEventListener('keydown', onKey, true);
  return () => document.removeEventListener('keydown', onKey, true);
}

function isTheirs(key: string, target: Element | null): boolean {
  if (!target?.closest) return false;
  if (target.closest(WRITING)) return true;
  if (key === 'Escape') return target.closest('dialog') !== null;
  if (key === 'Enter' || key === ' ') return target.closest('button, a, summary') !== null;
  return key.startsWith('Arrow') && target.closest('svg.labels, [role="toolbar"]') !== null;
}
