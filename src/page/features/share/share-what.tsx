import type {PassageId, PlaceId} from '../../../domain/id.ts';
import {localDay} from '../../../domain/local-day.ts';
import type {Passage} from '../../../domain/passage.ts';
import {inLocale} from '../../../words/locales.ts';
import {qrCode} from '../../../export/pictures/qr-code.ts';
import {formatView} from '../../../state/url.ts';
import {plainCitation, quotationWithSource, standardCitation, titleOf} from './citation.ts';
import {SHARE_MESSAGES} from './messages.ts';
import './share.css';
import {QR_SIZE, ShareDialog, type Copyable} from './share-dialog.tsx';
import {wordsIn} from '../../../words/messages.ts';
import type {App} from '../../app.ts';
import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';
import {copyText} from '../../../browser/copy-text.ts';
import {render} from '../../../browser/render.ts';
import {paragraphPath, placePath} from '../../../state/page-paths.ts';
import {QUERIES} from '../../../words/addresses.ts';

/** What is shared, with the page of its own that a link previewer reads. */
interface Shared {
  readonly title: string;
  /** From the site's folder. */
  readonly path: string;
  readonly passage: Passage | null;
}

/** Opens the dialog; the focus returns to where it was when it is closed. */
export function openShare(app: App, what: string): void {
  const {document, window, store} = app;
  const {locale} = store.get();
  const shared = sharedBy(app, what);
  const dialog = document.createElement('dialog');
  const opener = document.activeElement as HTMLElement | null;
  let exact = false;
  let copied: string | null = null;
  dialog.className = 'sharing';
  dialog.setAttribute('aria-labelledby', 'share-title');
  document.body.append(dialog);

  // A file on a stick has no address that others could open.
  const link = (): string =>
    window.location.protocol === 'file:'
      ? ''
      : new URL(exact ? formatView(store.get()) || '.' : shared.path, document.baseURI).href;
  const texts = (): readonly Copyable[] => textsOf(app, shared, link());
  const draw = (): void =>
    render(
      <ShareDialog
        locale={locale}
        title={shared.title}
        link={link()}
        exact={exact}
        qr={link() && qrCode(link(), 0, 0, QR_SIZE)}
        texts={texts()}
        copied={copied}
        canShare={typeof window.navigator.share === 'function'}
      />,
      dialog,
    );
  const data = lazyLoad(app.notice, () => import('./save-view.ts'));
  const copy = async (id: string): Promise<void> => {
    const text = id === 'link' ? link() : (texts().find((candidate) => candidate.id === id)?.text ?? '');
    copied = (await copyText(window, text, dialog)) ? id : 'failed';
    draw();
  };
  dialog.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-share-do]');
    if (event.target === dialog || button?.dataset['shareDo'] === 'close') dialog.close();
    else if (button?.dataset['shareDo'] === 'copy') void copy(button.dataset['what'] ?? 'link');
    else if (button?.dataset['shareDo'] === 'data') data.need(({saveView}) => void saveView(app));
    else if (button) void window.navigator.share({title: shared.title, url: link()}).catch(() => {});
  });
  dialog.addEventListener('change', ({target}) => {
    if ((target as HTMLElement).dataset['shareExact'] === undefined) return;
    exact = (target as HTMLInputElement).checked;
    copied = null;
    draw();
  });
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
    opener?.focus();
  });
  draw();
  dialog.showModal();
}

function sharedBy({index, store}: App, what: string): Shared {
  const {locale} = store.get();
  const [kind, id] = what.split(':');
  const {article, places} = index().bundle;
  const lang = QUERIES[locale];
  const place = kind === 'place' ? index().place.get(id as PlaceId) : undefined;
  if (place) {
    const hasPage = places.includes(place);
    return {
      title: inLocale(place.name, locale),
      path: hasPage
        ? `${placePath(place.id)}${lang && `?${lang}`}`
        : `?${[`place=${place.id}`, lang].filter(Boolean).join('&')}`,
      passage: null,
    };
  }
  const passage = kind === 'passage' ? index().passage.get(id as PassageId) : undefined;
  if (!passage) return {title: titleOf(article), path: formatView(store.get()) || '.', passage: null};
  const query = [`passage=${passage.id}`, lang].filter(Boolean).join('&');
  return {
    title: wordsIn(locale).kinds[passage.kind],
    path: `${passage.article ? '' : paragraphPath(passage.block)}?${query}`,
    passage,
  };
}

function textsOf({index, store}: App, {passage}: Shared, link: string): readonly Copyable[] {
  const {locale} = store.get();
  const t = SHARE_MESSAGES[locale];
  const quotation = passage && {
    id: 'quotation',
    name: t.quotation,
    text: quotationWithSource(index(), passage, locale, link),
  };
  return [
    ...(quotation ? [quotation] : []),
    {
      id: 'standard',
      name: `${t.cite} · ${t.standard}`,
      text: standardCitation(index(), passage, link, localDay().toISOString().slice(0, 10)),
    },
    {id: 'plain', name: `${t.cite} · ${t.plain}`, text: `${plainCitation(index(), passage, locale)}${link}`},
  ];
}
