/** Keeps the screen from sleeping while it is on. Where that is not to be had, nothing happens. */
export function createWakeLock(window: Window): {readonly set: (on: boolean) => void; readonly dispose: () => void} {
  let awake: AbortController | null = null;
  const set = (on: boolean): void => {
    if (on === (awake !== null)) return;
    awake?.abort();
    awake = on ? new AbortController() : null;
    if (awake) keepAwake(window, awake.signal);
  };
  return {set, dispose: () => set(false)};
}

/** Asks until `signal` ends it, again whenever the page comes back into sight. */
function keepAwake({document, navigator}: Window, signal: AbortSignal): void {
  const locks = new Set<WakeLockSentinel>();
  const release = async (lock: WakeLockSentinel): Promise<void> => {
    locks.delete(lock);
    try {
      await lock.release();
    } catch {
      // It is gone already.
    }
  };
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Some browsers take the lock away out of sight and some tell only then: an old one is no reason not to ask.
    for (const lock of locks) void release(lock);
    try {
      const lock = await navigator.wakeLock.request('screen');
      locks.add(lock);
      if (signal.aborted) void release(lock);
    } catch {
      // Low battery, a frame that may not: the screen sleeps as it always did.
    }
  };
  const onVisibility = (): void => void ask();
  document.addEventListener('visibilitychange', onVisibility);
  signal.addEventListener('abort', () => {
    document.removeEventListener('visibilitychange', onVisibility);
    for (const lock of locks) void release(lock);
  });
  void ask();
}
