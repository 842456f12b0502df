import type {Selection} from '../domain/view.ts';

/** How many quotations a frame that grows with its content shows before the reader asks for the rest; in others the card scrolls. */
const SHOWN = 3;

/** What stands beside the map: drawn from the quotations that the frame was served with. */
export interface Card {
  readonly show: (selection: Selection) => void;
  /** All quotations of the place that is shown. */
  readonly showAll: () => void;
  readonly knows: (kind: 'place' | 'passage', id: string) => boolean;
  readonly placesOf: (selection: Selection) => readonly string[];
}

/** @param page the address of the site's page, which a place's link leads to when it is opened elsewhere */
export function createCard(frame: HTMLElement, page: string): Card {
  const card = part(frame, '.card');
  const subject = part(frame, '.subject');
  const opening = subject.querySelector('figure')?.dataset['passage'] ?? '';
  const quotations = (): readonly HTMLElement[] => contentOf(frame, 'quotations');
  const places = new Map(contentOf(frame, 'places').map((place) => [place.id, place]));
  const passage = (id: string): HTMLElement | undefined => quotations().find(({dataset}) => dataset['passage'] === id);
  const spokenOf = (quotation: HTMLElement | undefined): readonly string[] =>
    quotation?.dataset['places']?.split(' ') ?? [];

  /** Nothing is read from what is shown: the browser may have translated it. The headline waits with the quotations. */
  const leadOf = (quotation: HTMLElement | undefined): readonly Node[] =>
    [...quotations().slice(0, 1), ...(quotation ? [quotation] : [])].map((node) => {
      const lead = copy(node) as HTMLElement;
      if (node === quotation) lead.classList.add('lead');
      return lead;
    });
  const ofPlace = (id: string, all: boolean): readonly Node[] => {
    const heading = headingOf(places.get(id));
    // A place's own frame is served with what is said of it; `main.tsx` fetches the rest.
    const {own} = frame.dataset;
    if (own && own !== id) return [heading];
    const found = quotations().filter((quotation) => spokenOf(quotation).includes(id));
    const rest = all || !frame.classList.contains('auto') ? 0 : found.length - SHOWN;
    return [
      heading,
      countOf(card.dataset, found.length),
      ...(rest > 0 ? found.slice(0, SHOWN) : found).map(copy),
      ...(rest > 0 ? [button('more', (card.dataset['more'] ?? '').replace('0', String(rest)))] : []),
    ];
  };
  const ofPassage = (id: string): readonly Node[] => {
    const quotation = passage(id);
    const links = spokenOf(quotation).map((place) => placeLink(page, place, places.get(place)));
    return [...leadOf(quotation), element('p', 'places', `${card.dataset['placesOf']} `, ...links)];
  };
  const draw = (nodes: readonly Node[]): void => {
    const root = frame.getRootNode() as Document | ShadowRoot;
    const hadFocus = root.activeElement !== null && subject.contains(root.activeElement);
    subject.textContent = '';
    subject.append(...nodes);
    card.scrollTop = 0;
    if (hadFocus) card.focus({preventScroll: true});
  };

  card.tabIndex = -1;
  let shown: Selection = {kind: 'none'};
  const show = (selection: Selection): void => {
    shown = selection;
    draw(
      selection.kind === 'none'
        ? leadOf(passage(opening))
        : selection.kind === 'place'
          ? ofPlace(selection.id, false)
          : ofPassage(selection.id),
    );
  };
  return {
    show,
    showAll: () => {
      if (shown.kind === 'place') draw(ofPlace(shown.id, true));
    },
    knows: (kind, id) => (kind === 'place' ? places.has(id) : passage(id) !== undefined),
    placesOf: (selection) =>
      selection.kind === 'none' ? [] : selection.kind === 'place' ? [selection.id] : spokenOf(passage(selection.id)),
  };
}

/** The element that every frame is served with. */
export function part<Type extends HTMLElement = HTMLElement>(frame: ParentNode, selector: string): Type {
  const found = frame.querySelector<Type>(selector);
  if (!found) throw new Error(selector);
  return found;
}

/** What waits in a template. */
function contentOf(root: ParentNode, name: string): readonly HTMLElement[] {
  return Array.from(part<HTMLTemplateElement>(root, `template.${name}`).content.children) as HTMLElement[];
}

/** A place's name, and what there is to know of how it stands on the map. */
function headingOf(name: HTMLElement | undefined): HTMLElement {
  const note = name?.title ? [element('small', '', name.title)] : [];
  return verbatim(name, element('h2', '', name?.textContent ?? '', ...note));
}

function countOf({count = '', one = '', none = ''}: DOMStringMap, found: number): HTMLElement {
  return element('p', 'count', found === 0 ? none : found === 1 ? one : count.replace('2', String(found)));
}

function copy(node: Node): Node {
  return node.cloneNode(true);
}

function element(name: string, className: string, ...content: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function button(name: string, text: string): HTMLElement {
  return Object.assign(element('button', name, text), {type: 'button'});
}

function placeLink(page: string, id: string, name: HTMLElement | undefined): HTMLElement {
  const link = element('a', '', name?.textContent ?? id) as HTMLAnchorElement;
  link.href = `${page}?place=${id}`;
  link.dataset['place'] = id;
  return verbatim(name, link);
}

/** A name that a translation of the page leaves alone, in its own language. */
function verbatim(name: HTMLElement | undefined, made: HTMLElement): HTMLElement {
  if (name?.lang) made.lang = name.lang;
  made.translate = false;
  return made;
}
