import type {Index} from '../../../domain/bundle.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import type {LayerId, ViewState} from '../../../domain/view.ts';
import {facetCounts} from '../../../state/facet-counts.ts';
import {FACETS, type Facet} from '../../../state/facets.ts';
import {isFiltered, visiblePassages} from '../../../state/select.ts';
import {wordsIn} from '../../../words/messages.ts';
import {FilterButton} from './filter-button.tsx';
import {KINDS} from '../../../carto/kinds.ts';
import {layerSwitch} from '../../../carto/layer-switch.ts';
import {facetName, facetValues} from './facet-names.ts';
import {FILTER_MESSAGES} from './messages.ts';
import {marked} from '../../../quotation/marked.tsx';

interface FiltersProps {
  readonly index: Index;
  readonly view: ViewState;
  readonly open: boolean;
}

/** The button, what is chosen as words that can be taken away, and the choices themselves while they are open. */
export function Filters({index, view, open}: FiltersProps) {
  return (
    <>
      <FilterButton locale={view.locale} open={open} />
      <Chips index={index} view={view} />
      {open ? <Choices index={index} view={view} /> : null}
    </>
  );
}

function Chips({index, view: {filter, hidden, locale}}: Omit<FiltersProps, 'open'>) {
  const t = FILTER_MESSAGES[locale];
  const chosen = FACETS.flatMap((facet) =>
    [...filter[facet]].map((value) => ({facet, value, name: facetName(index, facet, value, locale)})),
  );
  const layers = index.bundle.region.layers
    .filter(({id}) => hidden.has(id))
    .map(({id, title}) => ({facet: 'layer', value: id, name: t.hiddenLayer(inLocale(title, locale))}));
  const all = [...chosen, ...layers];
  if (all.length === 0) return null;
  return (
    <ul class="chips" aria-label={t.chips}>
      {all.map(({facet, value, name}) => (
        <li key={`${facet} ${value}`}>
          <button type="button" data-unfilter={facet} data-value={value} aria-label={t.remove(name)}>
            {name}
            <span aria-hidden="true"> ×</span>
          </button>
        </li>
      ))}
      {all.length > 1 ? (
        <li key="clear">
          <button type="button" class="clear" data-unfilter="all">
            {t.clear}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function Choices({index, view}: Omit<FiltersProps, 'open'>) {
  const {filter, locale} = view;
  const t = FILTER_MESSAGES[locale];
  const shown = isFiltered(filter) ? t.shown(visiblePassages(index, filter).length, index.bundle.passages.length) : '';
  return (
    <div id="filter-panel" class="filter-panel" role="group" aria-label={t.label}>
      {FACETS.map((facet) => (
        <FacetChoices key={facet} index={index} view={view} facet={facet} />
      ))}
      <LayerChoices index={index} view={view} />
      <p class="filter-foot">
        <span>{shown}</span>
        <button type="button" data-filter-open="">
          {t.done}
        </button>
      </p>
    </div>
  );
}

/** Of these there are many: only those are offered that would show something. */
const LONG: ReadonlySet<Facet> = new Set(['organisations', 'speakers']);

function FacetChoices({index, view: {filter, locale}, facet}: Omit<FiltersProps, 'open'> & {readonly facet: Facet}) {
  const counts = facetCounts(index, filter, facet);
  const chosen: ReadonlySet<string> = filter[facet];
  const values = facetValues(index, facet)
    .map((value) => ({value, count: counts.get(value) ?? 0}))
    .filter(({value, count}) => count > 0 || chosen.has(value) || !LONG.has(facet));
  if (values.length === 0) return null;
  return (
    <fieldset class={facet}>
      <legend>{FILTER_MESSAGES[locale].facets[facet]}</legend>
      {values.map(({value, count}) => (
        <label key={value} class={count === 0 ? 'none' : undefined}>
          <input type="checkbox" data-facet={facet} value={value} checked={chosen.has(value)} />
          <span>{marked(facetName(index, facet, value, locale), locale)}</span> <Count locale={locale} count={count} />
        </label>
      ))}
    </fieldset>
  );
}

/** Layers hide what is drawn and leave the passages alone. Their counts are of passages that speak of what they draw. */
function LayerChoices({index, view: {filter, hidden, locale}}: Omit<FiltersProps, 'open'>) {
  const counts = new Map<LayerId, number>();
  for (const {places} of visiblePassages(index, filter)) {
    const layers = new Set(places.flatMap((id) => KINDS[index.place.get(id)?.kind ?? 'region'].group ?? []));
    for (const layer of layers) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  return (
    <fieldset class="layer-choices">
      <legend>{FILTER_MESSAGES[locale].layers}</legend>
      {index.bundle.region.layers.map(({id, title}) => (
        <label key={id}>
          <input type="checkbox" data-layer-toggle={id} {...layerSwitch(id, hidden)} />
          <span>{inLocale(title, locale)}</span>{' '}
          {id === 'relief' ? null : <Count locale={locale} count={counts.get(id) ?? 0} />}
        </label>
      ))}
    </fieldset>
  );
}

function Count({locale, count}: {readonly locale: Locale; readonly count: number}) {
  return (
    <span class="count" aria-label={wordsIn(locale).count(count)}>
      {count}
    </span>
  );
}
