import {drawSamples, LEGEND_ZOOM, sampleOfLegend, type Sample} from '../carto/draw-sample.ts';
import {cssVariable, type Role} from '../carto/flavour.ts';
import {LEGEND} from '../carto/kinds.ts';
import {draws, isErrorDisc, LAYERS} from '../carto/layers.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {Locale} from '../domain/text.ts';
import {wordsIn} from '../words/messages.ts';
import {FRAME_MESSAGES} from './messages.ts';

const BOX = {x: 1, y: 1, width: 24, height: 8};
const LOOK = {colour: (role: Role) => `var(${cssVariable(role)})`, zoom: LEGEND_ZOOM, scale: 1};

interface Row {
  readonly sample: Sample;
  readonly words: string;
}

/** What is dashed, hatched, or a disc: how exact the map is. Folded, for a frame is small; of full lines the names on them tell. */
export function Legend({features, locale}: {readonly features: MapFeatures; readonly locale: Locale}) {
  const t = wordsIn(locale);
  const rows: readonly Row[] = [
    ...LEGEND.map((row) => ({sample: sampleOfLegend(row), words: t.legendItems[row.name]})).filter(({sample}) =>
      sample.layers.some((layer) => layer.type !== 'circle' && ('dash' in layer || 'hatch' in layer)),
    ),
    {
      sample: {layers: LAYERS.filter((layer) => isErrorDisc(layer) && !layer.state), isArea: true},
      words: FRAME_MESSAGES[locale].error,
    },
  ].filter(({sample: {layers}}) =>
    features.features.some(({properties}) => layers.some((layer) => draws(layer, properties))),
  );
  if (rows.length === 0) return null;
  return (
    <details class="legend">
      <summary>{t.legend}</summary>
      <ul>
        {rows.map(({sample, words}) => (
          <li key={words} data-layer={sample.layers[0]?.group}>
            <svg
              width="26"
              height="10"
              aria-hidden="true"
              dangerouslySetInnerHTML={{__html: drawSamples(sample, BOX, LOOK)}}
            />
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
