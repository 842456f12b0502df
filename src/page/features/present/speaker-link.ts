import type {Briefing} from '../../../domain/briefing.ts';
import type {Bundle, Index} from '../../../domain/bundle.ts';
import {withPictures} from '../../../domain/scene-picture.ts';
import {sitePrefix} from '../../../domain/site.ts';
import type {Locale} from '../../../domain/text.ts';
import {isCommand, type PresentCommand} from '../../../state/present-keys.ts';
import type {Performance} from '../../../state/present-state.ts';

/** All that a speaker's window shows; it knows nothing but what it is told. */
export interface SpeakerState {
  readonly index: Index;
  readonly briefing: Briefing;
  /** From 1. */
  readonly number: number;
  readonly locale: Locale;
  readonly performance: Performance;
  readonly wandering: boolean;
}

export interface Speaker {
  /** @returns whether a window could be had */
  readonly open: () => boolean;
  /** Null: the talk has been left. */
  readonly tell: (state: SpeakerState | null) => void;
  readonly dispose: () => void;
}

export type FromSpeaker =
  | {readonly type: 'hello'; readonly startedAt: number | null; readonly hasBundle: boolean}
  | {readonly type: 'command'; readonly id: string; readonly command: PresentCommand}
  | {readonly type: 'clock'; readonly startedAt: number};

/** The bundle is large and goes along only when it is new to the other side. */
export type ToSpeaker =
  | {readonly type: 'left'}
  | ({readonly type: 'state'; readonly bundle: Bundle | null; readonly startedAt: number} & Omit<
      SpeakerState,
      'index'
    >);

/** The parameter that makes a page the speaker's window, with the name of its channel. */
export const SPEAKER_PARAMETER = 'speaker';
export const channelName = (key: string): string => `${sitePrefix}-present-${key}`;

const STORED_KEY = `${sitePrefix}:present`;

interface Stored {
  readonly key: string;
  /** When the talk's first speaker window was opened; null before. */
  readonly startedAt: number | null;
}

/**
 * The speaker's window follows and leads. Both sides say hello when they start, so that either may be loaded anew; what is said goes
 * over a BroadcastChannel, and to the opened window itself where a browser keeps channels apart (`file:`).
 */
export function createSpeaker(window: Window, tell: (command: PresentCommand) => void): Speaker {
  const {key, startedAt: firstStart} = restore(window);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName(key));
  const broadcast = channel?.postMessage.bind(channel);
  const heard = new Set<string>();
  let startedAt = firstStart;
  let popup: Window | null = null;
  let latest: SpeakerState | null = null;
  let sent: Bundle | null = null;

  const post = (message: ToSpeaker): void => {
    broadcast?.(message);
    if (popup && !popup.closed) popup.postMessage(message, '*');
  };
  const send = (withBundle: boolean): void => {
    if (!latest) {
      post({type: 'left'});
      return;
    }
    const {index, ...state} = withOnePicture(latest);
    const {bundle} = index;
    const whole = withBundle || bundle !== sent ? bundle : null;
    sent = bundle;
    post({type: 'state', bundle: whole, startedAt: startedAt ?? Date.now(), ...state});
  };
  const setStart = (time: number | null): void => {
    startedAt = time;
    store(window, {key, startedAt});
  };
  const hear = (message: FromSpeaker | null): void => {
    switch (message?.type) {
      case 'hello':
        if (message.startedAt !== null) setStart(message.startedAt);
        send(!message.hasBundle);
        return;
      case 'clock':
        setStart(message.startedAt);
        send(false);
        return;
      case 'command':
        if (heard.has(message.id)) return;
        heard.add(message.id);
        tell(message.command);
    }
  };
  const onMessage = ({source, data}: MessageEvent): void => {
    if (popup && source === popup) hear(readFromSpeaker(data));
  };
  const onChannel = ({data}: MessageEvent): void => hear(readFromSpeaker(data));
  window.addEventListener('message', onMessage);
  channel?.addEventListener('message', onChannel);

  return {
    open() {
      if (popup && !popup.closed) {
        popup.focus();
        return true;
      }
      const address = new URL(window.location.href);
      address.search = `?${SPEAKER_PARAMETER}=${key}`;
      address.hash = '';
      if (startedAt === null) setStart(Date.now());
      popup = window.open(address, `speaker-${key}`, 'popup,width=1100,height=760');
      return popup !== null;
    },
    tell(state) {
      if (!state && !latest) return;
      latest = state;
      send(false);
      // Who closes the window and leaves has ended the talk: the next one has a time of its own.
      if (!state && popup?.closed !== false) setStart(null);
    },
    dispose() {
      window.removeEventListener('message', onMessage);
      channel?.close();
    },
  };
}

/** Pictures are heavy: only the page that is shown has its own. */
function withOnePicture(state: SpeakerState): SpeakerState {
  const {briefing, number} = state;
  return {...state, briefing: withPictures(briefing, (picture, at) => (at + 1 === number ? picture : null))};
}

/** What a message says, if it is one that the speaker's window sends; null for every other. */
export function readFromSpeaker(data: unknown): FromSpeaker | null {
  if (typeof data !== 'object' || data === null) return null;
  const {type, id, command, startedAt} = data as Readonly<Record<string, unknown>>;
  const isSound =
    type === 'command'
      ? typeof id === 'string' && isCommand(command)
      : (type === 'hello' && isTime(startedAt)) || (type === 'clock' && typeof startedAt === 'number');
  return isSound ? (data as FromSpeaker) : null;
}

/** The channel's name outlives a reload of the presenting page; where nothing is kept, a new talk begins. */
function restore(window: Window): Stored {
  try {
    const stored = JSON.parse(window.sessionStorage.getItem(STORED_KEY) ?? 'null') as Stored | null;
    if (stored && typeof stored.key === 'string' && isTime(stored.startedAt)) return stored;
  } catch {
    // Nothing is kept here: a key of its own does for as long as the page stays.
  }
  const fresh: Stored = {key: Math.random().toString(36).slice(2, 10), startedAt: null};
  store(window, fresh);
  return fresh;
}

function isTime(value: unknown): boolean {
  return value === null || typeof value === 'number';
}

function store(window: Window, value: Stored): void {
  try {
    window.sessionStorage.setItem(STORED_KEY, JSON.stringify(value));
  } catch {
    // See restore.
  }
}
