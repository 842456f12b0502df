import {buildSite} from './preview.ts';

/** Where in the bundler an error was thrown says nothing to whoever mends an article. */
const STACK = /\n\s+at .*\(?(?:file:|node:|\/).*/g;

/** Builds the site as a command does: says why it failed, ends with 1. @returns whether there is a new site */
export async function runBuild(): Promise<boolean> {
  try {
    await buildSite({quiet: false});
    return true;
  } catch (error) {
    console.error(String(error instanceof Error ? error.message : error).replace(STACK, ''));
    console.error('未生成；上一次的网站原样保留 · nothing was built; the last site stays as it was');
    process.exitCode = 1;
    return false;
  }
}
