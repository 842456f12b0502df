/** Lets a page be dragged by its handle to where another stands. Keys and buttons do the same. @returns what ends it */
export function listenToDrags(region: HTMLElement, move: (from: number, to: number) => void): () => void {
  let from: number | null = null;
  const cardAt = (target: EventTarget | null): HTMLElement | null => (target as Element).closest<HTMLElement>('[data-scene-card]');
  const mark = (card: HTMLElement | null): void => {
    for (const other of region.querySelectorAll('.over')) other.classList.remove('over');
    card?.classList.add('over');
  };
  const onStart = ({target, dataTransfer}: DragEvent): void => {
    const handle = (target as Element).closest<HTMLElement>('[data-handle]');
    from = handle ? Number(handle.dataset['handle']) : null;
    if (handle && dataTransfer) {
      dataTransfer.effectAllowed = 'move';
      dataTransfer.setData('text/plain', handle.dataset['handle'] ?? '');
    }
  };
  const onOver = (event: DragEvent): void => {
    if (from === null) return;
    event.preventDefault();
    mark(cardAt(event.target));
  };
  const onDrop = (event: DragEvent): void => {
    const card = cardAt(event.target);
    if (from !== null && card) move(from, Number(card.dataset['sceneCard']));
    event.preventDefault();
    onEnd();
  };
  const onEnd = (): void => {
    from = null;
    mark(null);
  };
  const listeners = [['dragstart', onStart], ['dragover', onOver], ['drop', onDrop], ['dragend', onEnd]] as const;
  for (const [name, listener] of listeners) region.addEventListener(name, listener as EventListener);
  return () => { for (const [name, listener] of listeners) region.removeEventListener(name, listener as EventListener); };
}
