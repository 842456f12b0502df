/** The browser asks the reader before the page goes, as long as it is on. Only then is it listened for: a listener keeps pages from being held for “back”. */
export function askBeforeLeaving(window: Window): (on: boolean) => void {
  const onLeave = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Older browsers go by this alone.
    event.returnValue = true;
  };
  return (on) => {
    if (on) window.addEventListener('beforeunload', onLeave);
    else window.removeEventListener('beforeunload', onLeave);
  };
}
