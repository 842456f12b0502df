export interface Made {
  /** When each WebGL context was asked for, and whether it was given. */
  readonly contexts: {readonly at: number; readonly given: boolean}[];
  programs: number;
}

declare global {
  interface Window {
    made: Made;
  }
}

/** Counts what the graphics process is asked for, from before the page's first script. */
export function countWhatIsMade(): void {
  window.made = {contexts: [], programs: 0};
  for (const {prototype} of [HTMLCanvasElement, OffscreenCanvas] as const) {
    const get = prototype.getContext as (...values: unknown[]) => unknown;
    Object.assign(prototype, {
      getContext(this: unknown, ...values: unknown[]) {
        const at = performance.now();
        const context = get.apply(this, values);
        if (/webgl/.test(String(values[0]))) window.made.contexts.push({at, given: context !== null});
        return context;
      },
    });
  }
  if (!('WebGL2RenderingContext' in window)) return;
  const link = WebGL2RenderingContext.prototype.linkProgram;
  WebGL2RenderingContext.prototype.linkProgram = function count(this: WebGL2RenderingContext, program) {
    window.made.programs++;
    link.call(this, program);
  };
}
