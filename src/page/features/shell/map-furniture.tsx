import type {Bundle} from '../../../domain/bundle.ts';
import {inLocale} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {wordsIn, type Messages} from '../../../words/messages.ts';

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
                <input type="checkbox" data-layer-toggle={id} checked={!hidden.has(id)} /> {inLocale(title, locale)}
              </label>
            ))}
          </div>
        </details>
      </div>
      <details class="legend" open>
        <summary>{t.legend}</summary>
        <Legend
          t={t}
          railway={region.legend.railway ? inLocale(region.legend.railway, locale) : t.legendItems.railway}
        />
      </details>
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

/** The legend tells precision: a full line is known, a dashed one is a guess. */
function Legend({t, railway}: {readonly t: Messages; readonly railway: string}) {
  return (
    <ul>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M1 5h32" class="rail" />
          <path d="M1 5h32" class="rail-core" />
          <circle cx="17" cy="5" r="3" class="stop" />
        </svg>
        {railway}
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M1 5h32" class="rail-guess" />
        </svg>
        {t.legendItems.railwayGuess}
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M1 5h32" class="express" />
          <path d="M1 5h32" class="express-core" />
        </svg>
        {t.legendItems.expressway}
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M1 5h32" class="national" />
        </svg>
        {t.legendItems.national}
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M1 5h32" class="national-guess" />
        </svg>
        {t.legendItems.nationalGuess}
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M1 5h32" class="planned" />
        </svg>
        {t.legendItems.planned}
      </li>
      <li>
        <svg width="34" height="12" aria-hidden="true">
          <defs>
            <pattern id="legend-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0V7" class="hatch-stroke" />
            </pattern>
          </defs>
          <rect x="1" y="1" width="32" height="10" class="hatched" />
        </svg>
        {t.legendItems.approximate}
      </li>
    </ul>
  );
}
