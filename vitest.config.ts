import {defineConfig} from 'vitest/config';
import {projectSite, siteDefines} from './src/build/project-site.ts';
import {summaryReporter} from './tests/summary-reporter.ts';

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
        },
      },
      {
        define,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts'],
          globalSetup: './tests/browser/setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
