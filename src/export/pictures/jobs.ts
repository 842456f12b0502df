/** One file to be made. */
export interface Job {
  readonly name: string;
  make(): Promise<Uint8Array | string> | Uint8Array | string;
}

export interface MadeFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** What came of it. A job that failed does not take the others with it, and what was made before a stop is kept. */
export interface Outcome {
  readonly files: readonly MadeFile[];
  readonly failures: readonly {readonly name: string; readonly reason: string}[];
  readonly cancelled: boolean;
}

export interface JobControl {
  readonly signal?: AbortSignal;
  /** Before each job, and once at the end with `name` null. */
  readonly onProgress?: (progress: {readonly done: number; readonly of: number; readonly name: string | null}) => void;
}

/** Makes files one after the other, and lets the page breathe between them, so that it can draw and hear a stop. */
export async function runJobs(jobs: readonly Job[], {signal, onProgress}: JobControl = {}): Promise<Outcome> {
  const files: MadeFile[] = [];
  const failures: {name: string; reason: string}[] = [];
  for (const [done, job] of jobs.entries()) {
    if (signal?.aborted) return {files, failures, cancelled: true};
    onProgress?.({done, of: jobs.length, name: job.name});
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    if (signal?.aborted) return {files, failures, cancelled: true};
    try {
      files.push({name: job.name, content: await job.make()});
    } catch (error) {
      failures.push({name: job.name, reason: error instanceof Error ? error.message : String(error)});
    }
  }
  onProgress?.({done: jobs.length, of: jobs.length, name: null});
  return {files, failures, cancelled: false};
}
