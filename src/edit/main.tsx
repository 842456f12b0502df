import {render} from 'preact';
import {cssVariables, FLAVOURS} from '../carto/flavour.ts';
import type {Locale} from '../domain/text.ts';
import {codeOf, LOCALE_TAGS, localeNamed} from '../words/locales.ts';
import {loadWords} from '../words/messages.ts';
import {createDesk, follow, type Desk} from './model/desk.ts';
import {STEPS} from './model/items.ts';
import {listenToKeys} from './model/keys.ts';
import {connect} from './model/server.ts';
import {meetOthers} from './model/tabs.ts';
import {App} from './parts/app.tsx';
import './edit.css';
import './cards.css';

const address = new URLSearchParams(location.search);
const root = document.getElementById('desk') as HTMLElement;
const style = document.head.appendChild(document.createElement('style'));
style.textContent = `:root{${cssVariables(FLAVOURS.light)}}`;

let drawn = false;
let meet = (): void => {};
/** Several changes of one turn are drawn once. */
function draw(desk: Desk): void {
  if (drawn) return;
  drawn = true;
  queueMicrotask(() => {
    drawn = false;
    const {locale, sheet, step} = desk.state();
    document.documentElement.lang = locale;
    note('article', sheet?.id ?? null);
    note('step', sheet && step);
    note('lang', codeOf(locale));
    meet();
    render(<App desk={desk} state={desk.state()} />, root);
  });
}

/** The address tells what is open: it can be loaded anew. */
function note(name: string, value: string | null): void {
  if (address.get(name) === value) return;
  if (value === null) address.delete(name);
  else address.set(name, value);
  history.replaceState(null, '', `?${address}`);
}

async function start(): Promise<void> {
  const locale: Locale = localeNamed(address.get('lang') ?? '') ?? (LOCALE_TAGS[0] as Locale);
  await Promise.all(LOCALE_TAGS.map(loadWords));
  const article = address.get('article');
  const step = STEPS.find((each) => each === address.get('step'));
  const desk = createDesk(connect(address.get('token') ?? ''), localStorage, locale, draw);
  listenToKeys(document, desk);
  follow(desk);
  meet = meetOthers(desk);
  await desk.open(article);
  if (article !== null && step) desk.go(step);
}

void start();
