import type {Reporter, TestModule} from 'vitest/node';

/** Ends a run with one plain line, `N passed, N failed`, for whoever reads only the last one; above it stand tests that passed only when run again. */
export function summaryReporter(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      for (const test of modules.flatMap((module) => [...module.children.allTests()]))
        if (test.diagnostic()?.flaky)
          console.log(`passed only when run again: ${test.module.relativeModuleId} > ${test.fullName}`);
      console.log(`\n${summaryOf(modules, unhandledErrors.length)}`);
    },
  };
}

/** What broke outside a test counts as a failure: a file that cannot be read has no test that could fail. */
function summaryOf(modules: readonly TestModule[], strayErrors: number): string {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = (state: string) => states.filter((each) => each === state).length;
  const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
  const skipped = count('skipped') + count('pending');
  return `${count('passed')} passed, ${count('failed') + brokenFiles + strayErrors} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
