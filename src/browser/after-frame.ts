/** Calls back when the next frame is on its way to the screen. Out of sight no frames are drawn: there it calls back soon. */
export function afterFrame(run: () => void): void {
  if (document.visibilityState === 'hidden') return void setTimeout(run);
  requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it starts the port too
    port1.onmessage = run;
    port2.postMessage(null);
  });
}
