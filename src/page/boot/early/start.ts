import {afterFrame} from '../../../browser/after-frame.ts';
import {PREFERENCES_KEY} from '../../../state/preferences-key.ts';

/**
 * Runs before the first picture: there are scripts, so the layout is theirs; colours and letter size are what the reader has chosen. A page that
 * will be in another language stays out of sight until it is, but for the map's shapes: nothing jumps.
 */
const {classList, dataset, lang: served} = document.documentElement;
const asked = new URLSearchParams(location.search);
let kept: Readonly<Record<string, string | undefined>> = {};
try {
  kept = JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '{}') ?? {};
} catch {
  // Storage that throws, or holds what is not ours, is none.
}
const theme = asked.get('theme') ?? kept['theme'];
if (theme) dataset['theme'] = theme;
if (kept['text']) dataset['text'] = kept['text'];
// What is drawn of the map first are its areas: lines and names take as long again, and come with the next frame.
classList.add('js', 'first-areas');
afterFrame(() => classList.remove('first-areas'));
// A passage that is asked for would push away whatever stood there meanwhile.
dataset['first'] = asked.has('passage') ? 'map' : 'head';
classList.toggle('later', !served.startsWith(asked.get('lang') ?? kept['locale'] ?? ''));
/** Whatever fails, the page as served is there. */
function giveUp(): void {
  classList.remove('later');
  delete dataset['first'];
}
addEventListener(
  'error',
  ({target}) => {
    giveUp();
    if (target instanceof HTMLScriptElement) classList.remove('js');
  },
  true,
);
addEventListener('unhandledrejection', giveUp);
