import {parseEmbedOptions, type EmbedOptions} from '../export/embed/options.ts';
import {part} from './card.ts';
import {mountFrame} from './mount-frame.ts';
import {talkToParent} from './talk-to-parent.ts';
import type {Locale} from '../domain/text.ts';
import {FRAME_PAGES} from '../words/addresses.ts';
import {trustedMarkup} from '../domain/trusted.ts';

/** The frame of `embed.html`. */
async function start(): Promise<void> {
  const frame = part(document, '.embed');
  const options = parseEmbedOptions(location.search, frame.lang as Locale);
  const site = new URL(frame.dataset['site'] ?? './', document.baseURI);
  await speak(frame, site, options);
  document.documentElement.dataset['theme'] = frame.dataset['theme'] ?? 'light';
  document.documentElement.classList.toggle('auto', options.height === 'auto');
  if (window.origin === 'null') frame.addEventListener('click', (event) => openOutside(event, frame));
  const parent = talkToParent(window, frame, options);
  const mounted = mountFrame(frame, options, {site, onSelect: parent.tell});
  parent.listen(mounted.go);
}

/** Under a sandbox without pop-ups no link leads out: the reader gets the address instead. */
function openOutside(event: MouseEvent, frame: HTMLElement): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[target]');
  if (!link) return;
  event.preventDefault();
  if (window.open(link.href)) return;
  const notice = part(frame, '.notice');
  notice.textContent = `${notice.dataset['openAt']}${link.href}`;
}

/** The frame in the other language is another page; where it cannot be had the frame stays in the one it was served in. */
async function speak(frame: HTMLElement, site: URL, {lang}: EmbedOptions): Promise<void> {
  if (frame.lang === lang) return;
  try {
    const response = await fetch(new URL(FRAME_PAGES[lang], site));
    const other = new DOMParser().parseFromString(trustedMarkup(await response.text()), 'text/html');
    const itsFrame = part(other, '.embed');
    frame.replaceChildren(...itsFrame.childNodes);
    frame.lang = lang;
    frame.dataset['glossed'] = itsFrame.dataset['glossed'] ?? '';
    document.documentElement.lang = lang;
    document.title = other.title;
  } catch {
    // The quotations are in Chinese in either language.
  }
}

start().catch((error: unknown) => {
  console.warn(error);
});
