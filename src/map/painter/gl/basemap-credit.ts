import type {Map as MapLibreMap} from 'maplibre-gl';
import {isOfBasemap} from './basemap.ts';
import './basemap.css';
import {trustedMarkup} from '../../../domain/trusted.ts';

/** Names on the map whom the basemap is owed to. @returns what takes the line away */
export function showCredit(map: MapLibreMap): () => void {
  const line = document.createElement('p');
  line.className = 'basemap-credit';
  map.getContainer().after(line);
  const tell = (): void =>
    line.replaceChildren(
      ...creditsOf(map).flatMap((credit, index) =>
        index === 0 ? creditNodes(credit) : [' · ', ...creditNodes(credit)],
      ),
    );
  tell();
  map.on('idle', tell);
  return () => {
    map.off('idle', tell);
    line.remove();
  };
}

/** What the sources say, each once; of a source that names another file, it is known when that has come. */
function creditsOf(map: MapLibreMap): readonly string[] {
  const credits = Object.keys(map.getStyle().sources)
    .filter(isOfBasemap)
    .flatMap((id) => map.getSource(id)?.attribution ?? []);
  return [...new Set(credits)];
}

/** Only words and links of what a foreign style brings: no other markup enters the page. */
function creditNodes(credit: string): readonly (Node | string)[] {
  return [...new DOMParser().parseFromString(trustedMarkup(credit), 'text/html').body.childNodes].map((node) => {
    if (!(node instanceof HTMLAnchorElement) || !/^https?:/.test(node.href)) return node.textContent ?? '';
    return Object.assign(document.createElement('a'), {
      href: node.href,
      textContent: node.textContent,
      rel: 'noreferrer',
    });
  });
}
