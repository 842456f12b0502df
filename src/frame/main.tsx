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
  const {own = ''} = frame.dataset;
  const asked = parseEmbedOptions(location.search, frame.lang as Locale);
  const options = {...asked, place: asked.place || own};
  const site = new URL(frame.dataset['site'] ?? './', document.baseURI);
  await speak(frame, site, options);
  document.documentElement.classList.toggle('auto', options.height === 'auto');
  if (window.origin === 'null') frame.addEventListener('click', (event) => openOutside(event, frame));
  const parent = talkToParent(window, frame, options);
  let chosen = false;
  const mounted = mountFrame(frame, options, {
    site,
    onSelect(selection) {
      chosen = true;
      parent.tell(selection);
    },
  });
  if (frame.dataset['own']) await learnRest(frame, site, options).catch(() => {});
  if (own && chosen) mounted.again();
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
    const other = await fetchFrame(new URL(FRAME_PAGES[lang], site));
    const itsFrame = part(other, '.embed');
    frame.replaceChildren(...itsFrame.childNodes);
    frame.lang = lang;
    delete frame.dataset['own'];
    frame.dataset['glossed'] = itsFrame.dataset['glossed'] ?? '';
    document.documentElement.lang = lang;
    document.title = other.title;
  } catch {
    // The quotations are in Chinese in either language.
  }
}

/** A place's own frame takes the quotations of the frame that has all. */
async function learnRest(frame: HTMLElement, site: URL, {lang}: EmbedOptions): Promise<void> {
  const other = await fetchFrame(new URL(FRAME_PAGES[lang], site));
  part(frame, 'template.quotations').replaceWith(part(other, 'template.quotations'));
  delete frame.dataset['own'];
}

async function fetchFrame(url: URL): Promise<Document> {
  const response = await fetch(url);
  return new DOMParser().parseFromString(trustedMarkup(await response.text()), 'text/html');
}

start().catch((error: unknown) => {
  console.warn(error);
});
