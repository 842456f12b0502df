import type {Index} from '../../src/domain/bundle.ts';
import {codesOf} from '../../src/page/features/embed/builder-codes.ts';
import type {Kept} from './look.ts';
import {USUAL_CHOICES, type Choices} from '../../src/page/features/embed/choices.ts';

export interface Story {
  readonly role: 'administrator' | 'editor' | 'author' | 'contributor';
  /** What was pasted. */
  readonly name: string;
  readonly title: string;
  readonly content: string;
  /** What the embed block was given. */
  readonly address?: string;
  readonly maxwidth?: number;
  /** What should be left, and what its address has to contain. */
  readonly kept: Kept;
  readonly shows: string;
}

export interface Saved extends Story {
  readonly link: string;
  readonly stored: string;
  readonly proxied: string | null;
}

export const USUAL: Omit<Choices, 'site' | 'place'> = {...USUAL_CHOICES, off: [], lang: 'zh-CN', theme: 'light'};

/** Every code for every role, of the first place that the article speaks of; and every address of the site that a story may hold. */
export function storiesFor(index: Index, site: string): readonly Story[] {
  const place = index.bundle.places.find(({id}) => (index.passagesAt.get(id)?.length ?? 0) > 2)?.id ?? '';
  const briefing = index.bundle.briefings[0]?.id ?? '';
  const codes = codesOf(index, {...USUAL, site, place});
  const address = (change: Partial<Choices>): string => codesOf(index, {...USUAL, site, place, ...change}).address;
  const addresses: readonly (readonly [name: string, address: string, shows: string])[] = [
    ['address of a place', codes.address, `embed/${place}/`],
    ['address, English', address({lang: 'en'}), `embed/${place}/en.html`],
    ['address, no boundaries', address({off: ['boundaries']}), `embed/${place}/?off=boundaries`],
    ['address of a briefing', address({place: '', briefing}), `embed.html?briefing=${briefing}`],
    ['address of the map', site, 'embed.html'],
    ['?place=', `${site}?place=${place}`, `embed/${place}/`],
    ['?mode=present&briefing=', `${site}?mode=present&briefing=${briefing}`, `embed.html?briefing=${briefing}`],
    ['embed.html?place=', `${site}embed.html?place=${place}`, `embed/${place}/`],
    ['embed/ID/', `${site}embed/${place}/`, `embed/${place}/`],
  ];
  const pasted = (['administrator', 'editor', 'author', 'contributor'] as const).flatMap((role): readonly Story[] => {
    const trusted = role === 'administrator' || role === 'editor';
    const html = (name: string, code: string, kept: Kept, shows: string): Story => ({
      role,
      name,
      title: `${role}: ${name}`,
      content: `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`,
      kept,
      shows,
    });
    return [
      embedded(role, 'address of a place', codes.address, `embed/${place}/`),
      html('frame', codes.iframe, trusted ? 'frame' : 'picture', trusted ? `embed/${place}/` : `?place=${place}`),
      html('frame, own height', codes.auto, trusted ? 'frame' : 'picture', `${place}`),
      html('element', codes.element, trusted ? 'element' : 'picture', `${place}`),
      html('picture and link', codes.picture, 'picture', `?place=${place}`),
    ];
  });
  const narrow = {...embedded('author', 'address, maxwidth 340', codes.address, `embed/${place}/`), maxwidth: 340};
  return [
    ...pasted,
    ...addresses.slice(1).map(([name, given, shows]) => embedded('author', name, given, shows)),
    narrow,
  ];
}

/** As the editor stores what was pasted on a line of its own. */
function embedded(role: Story['role'], name: string, address: string, shows: string): Story {
  return {
    role,
    name,
    title: `${role}: ${name}`,
    content: `<!-- wp:embed {"url":"${address.replaceAll('&', '\\u0026')}","type":"rich","providerNameSlug":""} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${address.replaceAll('&', '&amp;')}\n</div></figure>\n<!-- /wp:embed -->`,
    address,
    kept: 'frame',
    shows,
  };
}
