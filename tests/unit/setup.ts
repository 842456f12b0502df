import {afterAll, vi} from 'vitest';
import '../../src/words/all-messages.ts';
import '../../src/quotation/mark-chinese.tsx';

// A worker reads one file after the other in the same surroundings: each leaves them as they were.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
