import {indexBundle, type Index} from '../../../domain/bundle.ts';
import type {PresentCommand} from '../../../state/present-keys.ts';
import {SPEAKER_MESSAGES} from './speaker-messages.ts';
import {SpeakerView} from './speaker-view.tsx';
import './speaker.css';
import {formatSeconds} from './countdown.ts';
import {listenToKeys} from './keyboard.ts';
import {createScenePictures} from './scene-pictures.ts';
import {channelName, type FromSpeaker, type ToSpeaker} from './speaker-link.ts';
import {render} from '../../../browser/render.ts';
import {localeNamed} from '../../../words/locales.ts';
import {DEFAULT_VIEW} from '../../../state/default-view.ts';
import {hasWords, loadWords} from '../../../words/messages.ts';

/** After so long without a word from the presenting window, the speaker is told. It says something every few seconds when asked. */
const SILENCE_MS = 6000;
const GREET_MS = 2500;

/** Makes this page the speaker's window: it shows what it is told and tells what is pressed. */
export function mountSpeaker(window: Window, key: string): void {
  const {document} = window;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName(key));
  const broadcast = channel?.postMessage.bind(channel);
  const opener = window.opener as Window | null;
  const dataUrl = new URL('data/', document.baseURI);
  const pictures = createScenePictures(dataUrl, () => draw());
  let latest: Extract<ToSpeaker, {type: 'state'}> | null = null;
  let left = false;
  let index: Index | null = null;
  const stage = document.createElement('div');
  let startedAt = storedStart(window, key);
  let heardAt = Date.now();

  const send = (message: FromSpeaker): void => {
    broadcast?.(message);
    opener?.postMessage(message, '*');
  };
  const greet = (): void => send({type: 'hello', startedAt, hasBundle: index !== null});
  const command = (asked: PresentCommand): void =>
    send({type: 'command', id: `${Date.now()}-${Math.random()}`, command: asked});

  const hear = ({data, source}: MessageEvent): void => {
    if ((source !== null && source !== opener) || !isToSpeaker(data)) return;
    heardAt = Date.now();
    left = data.type === 'left';
    if (data.type === 'left') {
      draw();
      return;
    }
    if (data.bundle) index = indexBundle(data.bundle);
    latest = data;
    startedAt = data.startedAt;
    // Until they come, and where they do not, in the language of the page as served.
    if (!hasWords(data.locale)) loadWords(data.locale).then(draw, () => {});
    storeStart(window, key, startedAt);
    draw();
  };

  function draw(): void {
    const locale = latest?.locale ?? localeNamed(document.documentElement.lang) ?? DEFAULT_VIEW.locale;
    const t = SPEAKER_MESSAGES[locale];
    document.documentElement.lang = locale;
    document.title = t.title;
    const shown = index;
    if (!latest || !shown) {
      render(<p class="speaker-waiting">{t.waiting}</p>, stage);
      return;
    }
    const now = Date.now();
    render(
      <SpeakerView
        index={shown}
        briefing={latest.briefing}
        number={latest.number}
        locale={locale}
        performance={latest.performance}
        wandering={latest.wandering}
        clock={new Date(now).toLocaleTimeString(locale, {hour: '2-digit', minute: '2-digit', hour12: false})}
        elapsed={formatSeconds(Math.max(0, Math.round((now - (startedAt ?? now)) / 1000)))}
        alone={now - heardAt > SILENCE_MS}
        left={left}
        dataUrl={dataUrl}
        pictureOf={(scene) => pictures.of(scene, shown, locale)}
      />,
      stage,
    );
  }

  document.body.replaceChildren(stage);
  document.body.translate = false;
  document.documentElement.dataset['speaker'] = '';
  window.addEventListener('message', hear);
  channel?.addEventListener('message', hear);
  document.addEventListener('click', ({target}) => {
    const {presentCommand, resetClock} = (target as Element).closest<HTMLElement>('button')?.dataset ?? {};
    if (presentCommand) command(presentCommand as PresentCommand);
    if (resetClock !== undefined) send({type: 'clock', startedAt: Date.now()});
  });
  listenToKeys(
    document,
    () => true,
    (asked) => {
      if (asked === 'leave') window.close();
      else command(asked);
    },
  );
  window.setInterval(draw, 1000);
  window.setInterval(greet, GREET_MS);
  draw();
  greet();
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
