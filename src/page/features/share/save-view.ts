import {fromScreen} from '../../../carto/mercator.ts';
import {toViewGeojson} from '../../../export/view-geojson.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import {silentPlaces} from '../../../state/select.ts';
import {saveFile} from '../../../browser/save/save-file.ts';
import type {App} from '../../app.ts';

/** Hands the reader the places that the map shows now, as GeoJSON. */
export async function saveView(app: App): Promise<void> {
  const {document, dataUrl, index, map, store} = app;
  const [features] = await Promise.all([loadMapFeatures(dataUrl), app.loadWhole()]);
  const {bundle} = index();
  const view = store.get();
  const {width, height} = app.element('map').getBoundingClientRect();
  const [west, north] = fromScreen(map.camera(), {width, height}, [0, 0]);
  const [east, south] = fromScreen(map.camera(), {width, height}, [width, height]);
  const site = /^https?:/.test(document.baseURI) ? new URL('.', document.baseURI).href : null;
  const shown = toViewGeojson(
    {bundle, features, site},
    {extent: [west, south, east, north], silent: silentPlaces(index(), view.filter), hidden: view.hidden},
  );
  const name = `${bundle.region.id}-view.geojson`;
  saveFile(document, view.locale, {name, content: `${JSON.stringify(shown, null, 1)}\n`});
}
