import {drawSamples, LEGEND_ZOOM, sampleOfLegend} from '../../../carto/draw-sample.ts';
import {cssVariable, type Role} from '../../../carto/flavour.ts';
import {LEGEND} from '../../../carto/kinds.ts';
import {layerSwitch} from '../../../carto/layer-switch.ts';
import type {Bundle} from '../../../domain/bundle.ts';
import type {Region} from '../../../domain/region.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {wordsIn, type Messages} from '../../../words/messages.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';

interface MapFurnitureProps {
  readonly view: ViewState;
  readonly bundle: Pick<Bundle, 'region' | 'mapApproval'>;
}

/** What stands at the edges of the map: controls, legend, approval line, attribution. The scale is drawn beside them. */
export function MapFurniture({view: {locale, hidden}, bundle: {region, mapApproval}}: MapFurnitureProps) {
  const t = wordsIn(locale);
  return (
    <>
      <div class="controls">
        <button type="button" data-zoom="1" aria-label={t.zoomIn} title={t.zoomIn}>
          <svg width="18" height="18" aria-hidden="true">
            <path d="M9 3v12M3 9h12" />
          </svg>
        </button>
        <button type="button" data-zoom="-1" aria-label={t.zoomOut} title={t.zoomOut}>
          <svg width="18" height="18" aria-hidden="true">
            <path d="M3 9h12" />
          </svg>
        </button>
        <button type="button" data-reset="" title={t.reset}>
          {t.reset}
        </button>
        <details class="layers">
          <summary>{t.layersLabel}</summary>
          <div class="choices">
            {region.layers.map(({id, title}) => (
              <label key={id}>
                <input type="checkbox" data-layer-toggle={id} {...layerSwitch(id, hidden)} /> {inLocale(title, locale)}
              </label>
            ))}
          </div>
        </details>
      </div>
      <Legend t={t} region={region} locale={locale} />
      <svg class="north" width="20" height="34" role="img" aria-label={t.north}>
        <path d="M10 0l5 17-5-4-5 4z" />
        <text x="10" y="31" text-anchor="middle">
          {t.northMark}
        </text>
      </svg>
      <p class="approval">{mapApproval ? t.approved(mapApproval.number) : t.notApproved}</p>
      <p class="attribution-line">
        {t.attribution(inLocale(region.credit, locale))}{' '}
        <button type="button" data-help="about">
          {t.about}
        </button>
      </p>
    </>
  );
}

const BOX = {x: 1, y: 1, width: 32, height: 10};
const LOOK = {colour: (role: Role) => `var(${cssVariable(role)})`, zoom: LEGEND_ZOOM, scale: 1};

/** The legend tells precision: a full line is known, a dashed one is a guess. It explains what is drawn of the layers that the region has. */
function Legend({
  t,
  region: {legend, layers, unexplained},
  locale,
}: {
  readonly t: Messages;
  readonly region: Region;
  readonly locale: Locale;
}) {
  const rows = LEGEND.filter(({name, group}) => layers.some(({id}) => id === group) && !unexplained?.includes(name));
  if (rows.length === 0) return null;
  return (
    <details class="legend" open>
      <summary>{t.legend}</summary>
      <ul>
        {rows.map((row) => {
          const [own] = row.guess ? [] : row.of.flatMap((name) => legend[name] ?? []);
          return (
            <li key={row.name}>
              <svg
                width="34"
                height="12"
                aria-hidden="true"
                dangerouslySetInnerHTML={{__html: trustedMarkup(drawSamples(sampleOfLegend(row), BOX, LOOK))}}
              />
              {own ? inLocale(own, locale) : t.legendItems[row.name]}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
