import {resolve} from 'node:path';
import {build, type ResolvedConfig, type Rolldown} from 'vite';

/** Builds one script that imports nothing when it runs: a module would not do in every worker, nor in a page that does not know where it lies. */
export async function classicScript(
  {root, define, build: {target, minify}}: ResolvedConfig,
  source: string,
): Promise<string> {
  const result = (await build({
    root,
    define: {...define},
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    build: {write: false, target, minify, rolldownOptions: {input: resolve(root, source), output: {format: 'iife'}}},
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [script] = [result].flat().flatMap(({output}) => output);
  if (script?.type !== 'chunk') throw new Error(`${source} gave no script`);
  return script.code;
}
