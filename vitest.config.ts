import {defineConfig} from 'vitest/config';
import {projectSite, siteDefines} from './src/build/project-site.ts';
import {WORKERS} from './tests/browser/workers.ts';
import {summaryReporter} from './tests/summary-reporter.ts';

/** What counts frames or measures painting, and what starts browsers of its own: one after the other. */
const CALM = ['carried-labels', 'first-visit', 'hidden', 'quotation-first', 'swap'].map(
  (name) => `tests/browser/${name}.test.ts`,
);

const IN_A_BROWSER = {
  environment: 'node',
  globalSetup: './tests/browser/setup.ts',
  // A slow machine is no fault: what is waited for may take its time.
  testTimeout: 120_000,
  // A browser on a busy machine fails now and then at nothing of ours: a test that fails is run once more, and the summary names it.
  retry: 1,
  hookTimeout: 300_000,
  expect: {poll: {timeout: 30_000}},
} as const;
const define = siteDefines(projectSite());

export default defineConfig({
  test: {
    reporters: ['default', summaryReporter()],
    projects: [
      {
        define,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/unit/setup.ts'],
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // What a worker has read once serves all its files: reading took a third of the time.
          isolate: false,
          maxWorkers: WORKERS,
        },
      },
      {
        define,
        test: {
          ...IN_A_BROWSER,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts'],
          exclude: CALM,
          // Each worker has browsers of its own (`setup.ts`): a browser gives the focus to one page.
          maxWorkers: WORKERS,
        },
      },
      {test: {...IN_A_BROWSER, name: 'calm', include: CALM, maxWorkers: 1, sequence: {groupOrder: 1}}},
    ],
  },
});
