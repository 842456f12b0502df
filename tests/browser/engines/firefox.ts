import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as after} from 'node:timers/promises';
import {writeFontConfig} from '../../../src/build/fonts.ts';
import {createAnswers, type Engine} from './engine.ts';
import {openWindow} from './web-driver.ts';

/** Firefox over Marionette, which is built into it: no driver is needed. Its sandbox would keep it from fonts outside the system's folders. */
export async function startFirefox(path: string, {webgl}: {readonly webgl: boolean}): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'engine-'));
  const wishes = {
    'marionette.port': 0,
    'webgl.disabled': !webgl,
    'webgl.force-enabled': webgl,
    'intl.accept_languages': 'zh-CN',
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(wishes)
      .map(([name, value]) => `user_pref('${name}', ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: {...process.env, FONTCONFIG_FILE: writeFontConfig(), MOZ_DISABLE_CONTENT_SANDBOX: '1'},
  });
  const ask = await connectTo(await portOf(profile));
  const {capabilities} = (await ask('WebDriver:NewSession', {})) as {
    readonly capabilities: {readonly browserName: string; readonly browserVersion: string};
  };
  const valueOf = async (command: string, params: object): Promise<unknown> =>
    ((await ask(command, params)) as {readonly value: unknown}).value;
  const commands = {
    navigate: (url: string) => ask('WebDriver:Navigate', {url}),
    resize: (width: number, height: number) => ask('WebDriver:SetWindowRect', {width, height}),
    run: (script: string) => valueOf('WebDriver:ExecuteScript', {script, args: []}),
    picture: async () => String(await valueOf('WebDriver:TakeScreenshot', {full: false})),
  };
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: (url, width, height) => openWindow(commands, url, width, height),
    close: () => {
      child.kill('SIGKILL');
    },
  };
}

async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let tries = 0; tries < 600; tries++) {
    if (existsSync(file) && readFileSync(file, 'utf8')) return Number(readFileSync(file, 'utf8'));
    await after(100);
  }
  throw new Error('Firefox gives no port');
}

/** Messages are `length:[type, id, error or command, value]`. */
async function connectTo(port: number): Promise<(command: string, params: object) => Promise<unknown>> {
  const socket = connect({port, host: '127.0.0.1'});
  const answers = createAnswers();
  let bytes = Buffer.alloc(0);
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject).on('data', (part) => {
      bytes = Buffer.concat([bytes, part]);
      for (let colon = bytes.indexOf(58); colon > 0; colon = bytes.indexOf(58)) {
        const end = colon + 1 + Number(bytes.toString('utf8', 0, colon));
        if (bytes.length < end) return;
        const message = JSON.parse(bytes.toString('utf8', colon + 1, end)) as
          | object
          | readonly [number, number, unknown, unknown];
        bytes = bytes.subarray(end);
        if (Array.isArray(message)) answers.answer(message[1] as number, message[2], message[3]);
        else resolve();
      }
    });
  });
  return (command, params) =>
    answers.ask((id) => {
      const text = JSON.stringify([0, id, command, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
