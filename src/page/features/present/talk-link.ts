import {indexBundle, type Index} from '../../../domain/bundle.ts';
import type {PresentCommand} from '../../../state/present-keys.ts';
import {channelName, type FromSpeaker, type ToSpeaker} from './speaker-link.ts';

/** What the speaker's window knows of the talk. */
export interface Heard {
  readonly index: Index | null;
  readonly state: Extract<ToSpeaker, {type: 'state'}> | null;
  /** The presenting window shows something else by now. */
  readonly left: boolean;
  readonly startedAt: number | null;
  /** When the presenting window said something last. */
  readonly heardAt: number;
}

/** The speaker's end of what `speaker-link.ts` begins. */
export interface TalkLink {
  readonly heard: () => Heard;
  readonly command: (asked: PresentCommand) => void;
  readonly resetClock: () => void;
}

/** The presenting window says something every few seconds when asked. */
const GREET_MS = 2500;

export function createTalkLink(window: Window, key: string, changed: () => void): TalkLink {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName(key));
  const broadcast = channel?.postMessage.bind(channel);
  const opener = window.opener as Window | null;
  let heard: Heard = {index: null, state: null, left: false, startedAt: storedStart(window, key), heardAt: Date.now()};

  const send = (message: FromSpeaker): void => {
    broadcast?.(message);
    opener?.postMessage(message, '*');
  };
  const greet = (): void => send({type: 'hello', startedAt: heard.startedAt, hasBundle: heard.index !== null});
  const hear = ({data, source}: MessageEvent): void => {
    if ((source !== null && source !== opener) || !isToSpeaker(data)) return;
    heard = after(heard, data);
    if (data.type === 'state') storeStart(window, key, data.startedAt);
    changed();
  };
  window.addEventListener('message', hear);
  channel?.addEventListener('message', hear);
  window.setInterval(greet, GREET_MS);
  greet();

  return {
    heard: () => heard,
    command: (asked) => send({type: 'command', id: `${Date.now()}-${Math.random()}`, command: asked}),
    resetClock: () => send({type: 'clock', startedAt: Date.now()}),
  };
}

function after(before: Heard, message: ToSpeaker): Heard {
  const heardAt = Date.now();
  if (message.type === 'left') return {...before, left: true, heardAt};
  const {bundle, startedAt} = message;
  return {index: bundle ? indexBundle(bundle) : before.index, state: message, left: false, startedAt, heardAt};
}

function isToSpeaker(data: unknown): data is ToSpeaker {
  const type = typeof data === 'object' && data !== null && 'type' in data ? data.type : null;
  return type === 'state' || type === 'left';
}

function storedStart(window: Window, key: string): number | null {
  try {
    const stored = window.sessionStorage.getItem(channelName(key));
    return stored === null ? null : Number(stored);
  } catch {
    return null;
  }
}

function storeStart(window: Window, key: string, startedAt: number): void {
  try {
    window.sessionStorage.setItem(channelName(key), String(startedAt));
  } catch {
    // Where nothing is kept, the presenting window still knows.
  }
}
