/** Whether the element takes up room. In a closed part of a page, or a frame in one, it has none. */
export function hasSize({clientWidth, clientHeight}: Element): boolean {
  return clientWidth > 0 && clientHeight > 0;
}

/** Resolves when the element takes up room: at once, or when what hides it is opened. */
export function whenSized(element: Element): Promise<void> {
  if (hasSize(element)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (!hasSize(element)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
