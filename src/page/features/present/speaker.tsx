import type {PresentCommand} from '../../../state/present-keys.ts';
import {SPEAKER_MESSAGES} from './speaker-messages.ts';
import {SpeakerView} from './speaker-view.tsx';
import './speaker.css';
import {formatSeconds} from './countdown.ts';
import {listenToKeys} from './keyboard.ts';
import {createScenePictures} from './scene-pictures.ts';
import {createTalkLink} from './talk-link.ts';
import {render} from '../../../browser/render.ts';
import {localeNamed} from '../../../words/locales.ts';
import {DEFAULT_VIEW} from '../../../state/default-view.ts';
import {hasWords, loadWords} from '../../../words/messages.ts';

/** After so long without a word from the presenting window, the speaker is told. */
const SILENCE_MS = 6000;

/** Makes this page the speaker's window: it shows what it is told and tells what is pressed. */
export function mountSpeaker(window: Window, key: string): void {
  const {document} = window;
  const dataUrl = new URL('data/', document.baseURI);
  const pictures = createScenePictures(dataUrl, () => draw());
  const link = createTalkLink(window, key, follow);
  const stage = document.createElement('div');

  function follow(): void {
    const {state} = link.heard();
    // Until they come, and where they do not, in the language of the page as served.
    if (state && !hasWords(state.locale)) loadWords(state.locale).then(draw, () => {});
    draw();
  }

  function draw(): void {
    const {index, state, left, startedAt, heardAt} = link.heard();
    const locale = state?.locale ?? localeNamed(document.documentElement.lang) ?? DEFAULT_VIEW.locale;
    const t = SPEAKER_MESSAGES[locale];
    document.documentElement.lang = locale;
    document.title = t.title;
    if (!state || !index) {
      render(<p class="speaker-waiting">{t.waiting}</p>, stage);
      return;
    }
    const now = Date.now();
    render(
      <SpeakerView
        index={index}
        briefing={state.briefing}
        number={state.number}
        locale={locale}
        performance={state.performance}
        wandering={state.wandering}
        clock={new Date(now).toLocaleTimeString(locale, {hour: '2-digit', minute: '2-digit', hour12: false})}
        elapsed={formatSeconds(Math.max(0, Math.round((now - (startedAt ?? now)) / 1000)))}
        alone={now - heardAt > SILENCE_MS}
        left={left}
        dataUrl={dataUrl}
        pictureOf={(scene) => pictures.of(scene, index, locale)}
      />,
      stage,
    );
  }

  document.body.replaceChildren(stage);
  document.body.translate = false;
  document.documentElement.dataset['speaker'] = '';
  document.addEventListener('click', ({target}) => {
    const {presentCommand, resetClock} = (target as Element).closest<HTMLElement>('button')?.dataset ?? {};
    if (presentCommand) link.command(presentCommand as PresentCommand);
    if (resetClock !== undefined) link.resetClock();
  });
  listenToKeys(
    document,
    () => true,
    (asked) => {
      if (asked === 'leave') window.close();
      else link.command(asked);
    },
  );
  window.setInterval(draw, 1000);
  draw();
}
