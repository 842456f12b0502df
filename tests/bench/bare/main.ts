import {Map as MapLibreMap, setWorkerUrl} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import {bareStyle} from './style.ts';

type Quotations = Readonly<Record<string, readonly string[]>>;

setWorkerUrl(workerUrl);
const quotations: Promise<Quotations> = fetch('./quotations.json').then((response) => response.json());
const [zoom = 8.4, lat = 36.25, lng = 112.95] = (new URLSearchParams(location.search).get('at') ?? '')
  .split('/')
  .filter(Boolean)
  .map(Number);
const map = new MapLibreMap({
  container: 'map',
  style: bareStyle('./map.geojson'),
  center: [lng, lat],
  zoom,
  attributionControl: false,
  fadeDuration: 0,
});

map.on('click', ['area', 'line'], async ({features = []}) => {
  const words = (await quotations)[String(features[0]?.properties['place'])] ?? [];
  document
    .querySelector('#text')
    ?.replaceChildren(...words.map((text) => Object.assign(document.createElement('p'), {textContent: text})));
});
map.once('load', async () => {
  await quotations;
  performance.mark('map-usable');
});
map.once('idle', () => {
  performance.mark('map-ready');
});
