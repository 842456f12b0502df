/** A page in some browser, driven by no more than every browser can do: run a script, take a picture. */
export interface EnginePage {
  /** The value of an expression, or of the promise that it is. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** A PNG. */
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export interface Engine {
  /** Name and version as the browser gives them. */
  readonly name: string;
  /** Opens `url` in a window of so many CSS pixels. */
  readonly open: (url: string, width: number, height: number) => Promise<EnginePage>;
  readonly close: () => void;
}

export interface Answers {
  /** Sends a question under a number of its own. @returns what is answered to that number */
  readonly ask: <Value>(send: (id: number) => void) => Promise<Value>;
  readonly answer: (id: number, error: unknown, value: unknown) => void;
}

/** Joins answers to their questions by number. */
export function createAnswers(): Answers {
  const waiting = new Map<
    number,
    {readonly resolve: (value: never) => void; readonly reject: (error: Error) => void}
  >();
  let last = 0;
  return {
    ask(send) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, {resolve: resolve as never, reject});
        send(id);
      });
    },
    answer(id, error, value) {
      const question = waiting.get(id);
      waiting.delete(id);
      if (error) question?.reject(new Error(JSON.stringify(error)));
      else question?.resolve(value as never);
    },
  };
}
