import type {Locale} from '../../domain/text.ts';
import type {Camera} from '../../domain/view.ts';

/** From here on what the map knows is shown, and errors of some hundred metres are a finger wide: whoever wants more is led on. */
const NEAR = 12;

const WORDS: Readonly<Record<Locale, {readonly says: string; readonly tianditu: string}>> = {
  'zh-CN': {says: '再近没有更多资料，可看', tianditu: '天地图'},
  en: {says: 'Nothing more is known from nearer: see', tianditu: 'Tianditu'},
};

/** OpenStreetMap counts its zooms by tiles of 256 pixels. */
function openStreetMapAt({center: [lng, lat], zoom}: Camera): string {
  return `https://www.openstreetmap.org/#map=${Math.round(zoom) + 1}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}

function link(document: Document, href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {href, textContent: text, target: '_blank', rel: 'noreferrer'});
}

/** A line at the map's foot, in close views without a basemap: plain links to maps that know more. Nothing is asked of them before. */
export function drawNearer(region: HTMLElement, camera: Camera, locale: Locale, hasBasemap: boolean): void {
  const old = region.querySelector<HTMLElement>('.nearer');
  if (camera.zoom < NEAR || hasBasemap) return old?.remove();
  const line = old ?? region.appendChild(document.createElement('p'));
  const {says, tianditu} = WORDS[locale];
  line.className = 'nearer';
  line.lang = locale;
  line.replaceChildren(
    `${says} `,
    link(document, 'https://map.tianditu.gov.cn/', tianditu),
    ' · ',
    link(document, openStreetMapAt(camera), 'OpenStreetMap'),
  );
}
