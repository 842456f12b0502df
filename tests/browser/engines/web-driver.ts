import type {EnginePage} from './engine.ts';

/** A command of WebDriver in whatever words its carrier has for it. */
export interface Commands {
  readonly navigate: (url: string) => Promise<unknown>;
  readonly resize: (width: number, height: number) => Promise<unknown>;
  /** The value that a function body returns. */
  readonly run: (body: string) => Promise<unknown>;
  /** A PNG in base64. */
  readonly picture: () => Promise<string>;
}

/** The one window of a session; its inside gets the size that is asked for, whatever the browser draws around it. */
export async function openWindow(
  {navigate, resize, run, picture}: Commands,
  url: string,
  width: number,
  height: number,
): Promise<EnginePage> {
  await navigate('about:blank');
  await resize(width, height);
  const [inWidth, inHeight] = (await run('return [innerWidth, innerHeight];')) as [number, number];
  if (inWidth !== width || inHeight !== height) await resize(2 * width - inWidth, 2 * height - inHeight);
  await navigate(url);
  return {
    evaluate: (expression) => run(`return (${expression});`),
    picture: async () => Buffer.from(await picture(), 'base64'),
    close: async () => {
      await navigate('about:blank');
    },
  };
}
