import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import type {Readable, Writable} from 'node:stream';
import {writeFontConfig} from '../../../src/build/fonts.ts';
import {createAnswers, type Engine, type EnginePage} from './engine.ts';

interface Message {
  readonly id?: number;
  readonly error?: unknown;
  readonly result?: unknown;
}

/**
 * Any Chromium since 2019, over the pipe of its own protocol: the protocols of drivers reach back less far. Libraries in the folder
 * of the browser, or in `lib` beside it, are found.
 */
export async function startChromium(path: string, {webgl}: {readonly webgl: boolean}): Promise<Engine> {
  const folder = dirname(path);
  const gl = webgl ? ['--use-gl=swiftshader', '--ignore-gpu-blocklist'] : ['--disable-gpu', '--disable-3d-apis'];
  const child = spawn(
    path,
    [
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-pipe',
      '--hide-scrollbars',
      '--disable-dev-shm-usage',
      ...gl,
      `--user-data-dir=${mkdtempSync(join(tmpdir(), 'engine-'))}`,
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        FONTCONFIG_FILE: writeFontConfig(),
        LD_LIBRARY_PATH: [join(folder, 'lib'), folder].filter(existsSync).join(delimiter),
      },
    },
  );
  const answers = createAnswers();
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  readMessages(output, ({id, error, result}) => {
    if (id) answers.answer(id, error, result);
  });
  const send = <Value>(method: string, params: object = {}, sessionId?: string): Promise<Value> =>
    answers.ask((id) => {
      input.write(`${JSON.stringify({id, method, params, sessionId})}\0`);
    });
  const {product} = await send<{readonly product: string}>('Browser.getVersion');
  return {
    name: product,
    open: (url, width, height) => openTab(send, url, width, height),
    close: () => {
      child.kill('SIGKILL');
    },
  };
}

type Send = <Value>(method: string, params?: object, sessionId?: string) => Promise<Value>;

async function openTab(send: Send, url: string, width: number, height: number): Promise<EnginePage> {
  const {targetId} = await send<{readonly targetId: string}>('Target.createTarget', {url: 'about:blank'});
  const {sessionId} = await send<{readonly sessionId: string}>('Target.attachToTarget', {targetId, flatten: true});
  await send(
    'Emulation.setDeviceMetricsOverride',
    {width, height, deviceScaleFactor: 1, mobile: width < 600},
    sessionId,
  );
  await send('Page.navigate', {url}, sessionId);
  return {
    async evaluate(expression) {
      const {result, exceptionDetails} = await send<{
        readonly result: {readonly value?: unknown};
        readonly exceptionDetails?: object;
      }>('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true}, sessionId);
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
    picture: async () =>
      Buffer.from(
        (await send<{readonly data: string}>('Page.captureScreenshot', {format: 'png'}, sessionId)).data,
        'base64',
      ),
    close: async () => {
      await send('Target.closeTarget', {targetId});
    },
  };
}

/** Messages end in a zero byte. */
function readMessages(output: Readable, take: (message: Message) => void): void {
  let text = '';
  output.setEncoding('utf8').on('data', (part: string) => {
    const pieces = (text + part).split('\0');
    text = pieces.pop() ?? '';
    for (const piece of pieces) take(JSON.parse(piece) as Message);
  });
}
