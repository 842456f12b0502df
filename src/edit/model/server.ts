import type {Change, ChangeRequest, Refusal, ServerEvent, Sheet} from '../protocol.ts';

/** What the server has said, or that nobody answers: the request may be made again. */
export type Answer<Given> =
  | {readonly is: 'given'; readonly given: Given}
  | {readonly is: 'refused'; readonly status: number; readonly refusal: Refusal}
  | {readonly is: 'away'};

export interface Server {
  readonly get: <Given>(path: string) => Promise<Answer<Given>>;
  readonly post: <Given>(path: string, body?: unknown) => Promise<Answer<Given>>;
  readonly change: (article: string, request: ChangeRequest) => Promise<Answer<Sheet>>;
  readonly listen: (hear: (event: ServerEvent) => void, connected: (is: boolean) => void) => () => void;
}

/** The server at the page's own address. @param token of the page's address */
export function connect(token: string): Server {
  const ask = async <Given>(path: string, init: RequestInit): Promise<Answer<Given>> => {
    try {
      const response = await fetch(`api/${path}`, {...init, headers: {...init.headers, 'X-Token': token}});
      const body: unknown = response.status === 204 ? null : await response.json();
      if (response.ok) return {is: 'given', given: body as Given};
      return {is: 'refused', status: response.status, refusal: body as Refusal};
    } catch {
      return {is: 'away'};
    }
  };
  const post = <Given>(path: string, body: unknown = {}): Promise<Answer<Given>> =>
    ask(path, {method: 'POST', body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}});
  return {
    get: (path) => ask(path, {}),
    post,
    change: (article, request) => post(`articles/${article}/changes`, request),
    listen(hear, connected) {
      const events = new EventSource(`api/events?token=${encodeURIComponent(token)}`);
      events.addEventListener('open', () => connected(true));
      events.addEventListener('error', () => connected(false));
      events.addEventListener('message', ({data}) => hear(JSON.parse(String(data)) as ServerEvent));
      return () => events.close();
    },
  };
}

/** A stroke that is on its way. It is kept until the server has it. */
export interface Stroke {
  readonly changes: readonly Change[];
  readonly label: string;
}
