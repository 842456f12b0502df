/** What of a request says which file it asks for. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode'>;

/**
 * The address below `scope`, without query and fragment, a page by its folder (some hosts take `.html` away: `index`); null where it is not
 * ours, or asks for more than a file.
 */
function pathIn({method, url}: Asked, scope: string): string | null {
  if (method !== 'GET' || !url.startsWith(scope)) return null;
  return url
    .slice(scope.length)
    .replace(/[?#].*$/, '')
    .replace(/(^|\/)index(?:\.html)?$/, '$1');
}

/** Which file of the site is asked for, `./` for the page; null for everything that is left to the network. */
export function nameOf(asked: Asked, scope: string, files: Readonly<Record<string, string>>): string | null {
  const path = pathIn(asked, scope);
  if (path === null) return null;
  const name = path || './';
  if (name.endsWith('/')) return asked.mode === 'navigate' && name in files ? name : null;
  return name in files || name.startsWith('assets/') ? name : null;
}

/** An article beside the home has its own pages in a folder of its own. */
const ARTICLE = /^(article\/[\w-]+\/)?(.*)$/;
/** A kept page without the slash at its end; a page of one place, one paragraph, one briefing; a place's own frame; a frame, pinned or not. */
const KEPT = /^(?:article(?:\/[\w-]+)?|(?:article\/[\w-]+\/)?provenance)$/;
const PLACE = /^place\/([\w-]+)(?:\/|\/index\.html)?$/;
const PARAGRAPH = /^paragraph\/([\w-]+)(?:\/|\/index\.html)?$/;
const BRIEFING = /^briefing\/([\w-]+)(?:\/|\/index\.html)?$/;
const PLACE_FRAME = /^embed\/([\w-]+)(?:\/(?:(en)(?:\.html)?|index\.html)?)?$/;
const FRAME = /^(?:v\/\w+\/)?embed(?:(\.en)?(?:\.html)?|\/|\/index\.html)$/;

/**
 * Where the kept site says the same as a page that is not kept, from the site's folder: the place, the paragraph, the frame's view. What else
 * the address asks for goes along, as it does in `open-on-map.js`. Null for an address that is none of ours.
 */
export function insteadOf(asked: Asked, scope: string): string | null {
  const path = pathIn(asked, scope);
  if (path === null) return null;
  const {search} = new URL(asked.url);
  const [, article = '', own = ''] = ARTICLE.exec(path) ?? [];
  if (KEPT.test(path)) return `./${path}/${search}`;
  const query = new URLSearchParams(search);
  const [placeFrame, briefing, paragraph, frame] = [PLACE_FRAME, BRIEFING, PARAGRAPH, FRAME].map((pattern) =>
    pattern.exec(own),
  );
  const place = PLACE.exec(own) ?? (frame ? null : placeFrame);
  if (!place && !briefing && !paragraph && !frame) return null;
  const elsewhere = query.has('passage');
  const wish = (name: string, value: string): void => {
    if (!query.has(name)) query.set(name, value);
  };
  if (place?.[1] && !elsewhere) wish('place', place[1]);
  if (paragraph && !elsewhere) wish('mode', 'read');
  if (briefing?.[1]) {
    wish('mode', 'present');
    wish('briefing', briefing[1]);
  }
  if (frame?.[1] ?? place?.[2]) wish('lang', 'en');
  const text = String(query);
  return `./${article}${text && `?${text}`}${paragraph && !elsewhere ? `#${paragraph[1]}` : ''}`;
}
