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
  const quotations = [...part<HTMLTemplateElement>(frame, '.quotations').content.children] as HTMLElement[];
  const places = new Map(
    Array.from(part<HTMLTemplateElement>(frame, '.places').content.children, (place) => [
      place.id,
      place as HTMLElement,
    ]),
  );
  const passage = (id: string): HTMLElement | undefined => quotations.find(({dataset}) => dataset['passage'] === id);
  const spokenOf = (quotation: HTMLElement | undefined): readonly string[] =>
    quotation?.dataset['places']?.split(' ') ?? [];

  /** Nothing is read from what is shown: the browser may have translated it. The headline waits with the quotations. */
  const leadOf = (quotation: HTMLElement | undefined): readonly Node[] =>
    [...quotations.slice(0, 1), ...(quotation ? [quotation] : [])].map((node) => {
      const lead = copy(node) as HTMLElement;
      if (node === quotation) lead.classList.add('lead');
      return lead;
    });
  const ofPlace = (id: string, all: boolean): readonly Node[] => {
    const name = places.get(id);
    const found = quotations.filter((quotation) => spokenOf(quotation).includes(id));
    const {count = '', one = '', none = '', more = ''} = card.dataset;
    const rest = all || !frame.classList.contains('auto') ? 0 : found.length - SHOWN;
    return [
      placeHead(name),
      element(
        'p',
        'count',
        found.length === 0 ? none : found.length === 1 ? one : count.replace('2', String(found.length)),
      ),
      ...(rest > 0 ? found.slice(0, SHOWN) : found).map(copy),
      ...(rest > 0 ? [button('more', more.replace('0', String(rest)))] : []),
    ];
  };
  const ofPassage = (id: string): readonly Node[] => {
    const quotation = passage(id);
    return [
      ...leadOf(quotation),
      element(
        'p',
        'places',
        `${card.dataset['placesOf']} `,
        ...spokenOf(quotation).map((place) => placeLink(page, place, places.get(place))),
      ),
    ];
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
  return {
    show(selection) {
      shown = selection;
      draw(
        selection.kind === 'none'
          ? leadOf(passage(opening))
          : selection.kind === 'place'
            ? ofPlace(selection.id, false)
            : ofPassage(selection.id),
      );
    },
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

function placeHead(name: HTMLElement | undefined): HTMLElement {
  const remark = name?.title ? [element('small', '', name.title)] : [];
  return verbatim(name, element('h2', '', name?.textContent ?? '', ...remark));
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
