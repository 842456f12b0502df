import type {TestProject} from 'vitest/node';
import {buildSite, serveSite} from '../../src/cli/preview.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, with a slash at the end. */
    readonly siteUrl: string;
  }
}

/** Builds the site once for all tests and serves it while they run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildSite();
  const {url, close} = await serveSite({port: 4400});
  project.provide('siteUrl', url);
  return close;
}
