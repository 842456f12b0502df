import {spawn} from 'node:child_process';
import {setTimeout as after} from 'node:timers/promises';
import {writeFontConfig} from '../../../src/build/fonts.ts';
import type {Engine} from './engine.ts';
import {openWindow} from './web-driver.ts';

const PORT = 4517;

/** WebKitGTK by its own driver, `WebKitWebDriver`; it needs a display. */
export async function startWebkit(path: string): Promise<Engine> {
  const child = spawn(path, [`--port=${PORT}`], {
    stdio: 'ignore',
    env: {...process.env, FONTCONFIG_FILE: writeFontConfig(), WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'},
  });
  const {sessionId, capabilities} = (await patiently(() =>
    call('POST', '/session', {capabilities: {alwaysMatch: {}}}),
  )) as {
    readonly sessionId: string;
    readonly capabilities: {readonly browserName: string; readonly browserVersion: string};
  };
  const ask = (method: string, command: string, body?: object): Promise<unknown> =>
    call(method, `/session/${sessionId}/${command}`, body);
  const commands = {
    navigate: (url: string) => ask('POST', 'url', {url}),
    resize: (width: number, height: number) => ask('POST', 'window/rect', {width, height}),
    run: (script: string) => ask('POST', 'execute/sync', {script, args: []}),
    picture: async () => String(await ask('GET', 'screenshot')),
  };
  return {
    name: `${capabilities.browserName} (WebKitGTK) ${capabilities.browserVersion}`,
    open: (url, width, height) => openWindow(commands, url, width, height),
    close: () => {
      void call('DELETE', `/session/${sessionId}`)
        .catch(() => {})
        .then(() => child.kill('SIGKILL'));
    },
  };
}

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body ? {body: JSON.stringify(body)} : {}),
  });
  const {value} = (await response.json()) as {readonly value: unknown};
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

/** The driver needs a moment until it listens. */
async function patiently(run: () => Promise<unknown>): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (tries > 50 || !(error instanceof TypeError)) throw error;
      await after(100);
    }
  }
}
