import {useEffect, useState} from 'preact/hooks';
import type {PlaceEntry} from '../../compile/entries.ts';
import type {PlaceId} from '../../domain/id.ts';
import {wordsIn} from '../../words/messages.ts';
import {drawingOf, geometryOf, type Drawing} from '../model/drawing.ts';
import type {Change, Division, RegionMap, Sheet} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import {Onward, type CardProps} from './onward.tsx';
import {Act, Field} from './common.tsx';
import {ImportForm} from './import-form.tsx';

/** Where a place is: what is known first, then what somebody shows, then the answers that are no position. */
export function PositionCard({desk, state, item}: CardProps<'position'>) {
  const {locale, sheet, map, drawing} = state;
  const t = EDIT_WORDS[locale];
  const words = wordsIn(locale);
  if (!sheet) return null;
  const {entry} = item;
  const position = map?.positions.find(({id}) => id === entry.id);
  const begin = (type: Drawing['type']): void => {
    const known = map ? drawingOf(map.features, entry.id) : null;
    const points = known?.type === type ? known.points : [];
    desk.set({drawing: {type, points, errorM: known?.errorM ?? ERRORS[type], source: ''}});
    document.querySelector<HTMLElement>('.map')?.focus();
  };
  return (
    <>
      <p class="over">
        {words.placeKinds[entry.kind]} ·{' '}
        {item.isLocated ? t.onMap : sheet.unplaced.includes(entry.id) ? t.answered : t.noPosition}
        {position
          ? ` · ${words.precisions[position.precision]}${position.errorM === null ? '' : ` · ±${position.errorM} m`}`
          : ''}
      </p>
      <h2 lang="zh-CN">{entry.name.zh}</h2>
      {drawing ? (
        <DrawingForm desk={desk} state={state} item={item} drawing={drawing} />
      ) : (
        <>
          {item.state === 'taken' ? (
            <div class="acts">
              <Onward desk={desk} state={state} />
            </div>
          ) : null}
          <InRegion desk={desk} state={state} item={item} map={map} />
          <Divisions desk={desk} state={state} item={item} />
          <ImportForm desk={desk} state={state} />
          <div class="acts">
            <Act by="c" act={() => begin('Point')}>
              {t.putPoint}
            </Act>
            <Act by="l" act={() => begin('LineString')}>
              {t.putLine}
            </Act>
            <Act by="m" act={() => begin('Polygon')}>
              {t.putArea}
            </Act>
          </div>
          <Answers desk={desk} state={state} item={item} />
        </>
      )}
    </>
  );
}

/** Answers that are no position: somewhere within, not on the map, beyond it. */
function Answers({desk, state: {locale, sheet}, item}: CardProps<'position'>) {
  const t = EDIT_WORDS[locale];
  const {entry} = item;
  if (!sheet) return null;
  const holder = entry.within ?? lastHolder(sheet, entry);
  const answer = (as: 'within' | 'not on the map' | 'pointed to', within = entry.within ?? null): void => {
    const held: readonly Change[] =
      within === (entry.within ?? null) ? [] : [{do: 'put', file: 'places', entry: {...entry, within}}];
    desk.change(t.did.unplace(entry.name.zh), [...held, {do: 'unplace', id: entry.id, as}]);
    desk.onward();
  };
  return (
    <>
      <label class="field">
        <span>{t.holder}</span>
        <select key={entry.id} data-holder="" aria-label={t.holder} defaultValue={holder ?? ''}>
          <option value="" selected={!holder}>
            {t.nothing}
          </option>
          {sheet.places
            .filter(({id}) => id !== entry.id)
            .map(({id, name}) => (
              <option key={id} value={id} selected={id === holder}>
                {name.zh}
              </option>
            ))}
        </select>
      </label>
      <div class="acts">
        <Act by="w" act={() => answer('within', chosenHolder())}>
          {t.isWithin}
        </Act>
        <Act by="n" act={() => answer('not on the map')}>
          {t.notOnMap}
        </Act>
        <Act by="t" act={() => answer('pointed to')}>
          {t.pointedTo}
        </Act>
      </div>
    </>
  );
}

function chosenHolder(): PlaceId | null {
  return (document.querySelector<HTMLSelectElement>('[data-holder]')?.value || null) as PlaceId | null;
}

/** The place that holds others which the text has named last before this one: likely its holder too. */
function lastHolder({text, places}: Sheet, {id, name}: PlaceEntry): PlaceId | null {
  const at = text.indexOf(name.zh);
  const before = places
    .filter((place) => place.id !== id && HOLDING.test(place.kind))
    .map((place) => ({id: place.id, at: text.lastIndexOf(place.name.zh, at)}))
    .toSorted((a, b) => b.at - a.at);
  return before[0]?.id ?? null;
}

const HOLDING = /^(prefecture|district|county|township)$/;

/** In metres: what a click in a region's map is worth, unless somebody knows better. */
const ERRORS = {Point: 300, LineString: 500, Polygon: 500} as const;

/** What the region already knows by this name, or nearly. */
function InRegion({desk, state, item, map}: CardProps<'position'> & {readonly map: RegionMap | null}) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  const words = wordsIn(locale);
  const {entry} = item;
  const names = [entry.name.zh, ...(entry.aliases ?? [])];
  const bare = (name: string): string => name.replace(/[省市区县镇乡村]$/, '');
  const alike = (map?.positions ?? []).filter(
    ({id, name}) =>
      id !== entry.id &&
      name &&
      !sheet?.places.some((place) => place.id === id) &&
      names.some((own) => bare(own) === bare(name.zh)),
  );
  return (
    <fieldset class="group">
      <legend>{t.fromRegion}</legend>
      {alike.length === 0 ? <p class="remark">{item.isLocated ? t.regionHasIt : t.regionHasNone}</p> : null}
      {alike.map(({id, name, precision, errorM}) => (
        <button
          key={id}
          type="button"
          onClick={() => desk.change(t.did.same(entry.name.zh), [{do: 'rename', file: 'places', id: entry.id, to: id}])}
        >
          {t.isThis(name?.zh ?? id)}{' '}
          <small>
            {words.precisions[precision]} ±{errorM} m
          </small>
        </button>
      ))}
    </fieldset>
  );
}

/** The official list: counties, streets and towns of this name. */
function Divisions({desk, state: {locale, sheet}, item}: CardProps<'position'>) {
  const t = EDIT_WORDS[locale];
  const [found, setFound] = useState<readonly Division[]>([]);
  const {entry} = item;
  useEffect(() => {
    let isWanted = true;
    if (sheet)
      void desk.server
        .get<readonly Division[]>(`articles/${sheet.id}/divisions?name=${encodeURIComponent(entry.name.zh)}`)
        .then((answer) => {
          if (isWanted && answer.is === 'given') setFound(answer.given);
        });
    return () => void (isWanted = false);
  }, [sheet?.id, entry.name.zh]);
  if (found.length === 0) return null;
  const take = ({entry: listed, holders}: Division): void => {
    const next: PlaceEntry = {
      ...entry,
      kind: listed.kind,
      name: listed.name,
      within: listed.within ?? entry.within ?? null,
    };
    const missing = holders.filter(({id}) => !sheet?.places.some((place) => place.id === id)).toReversed();
    desk.change(
      t.did.division(entry.name.zh),
      [...missing, next].map((each) => ({do: 'put', file: 'places', entry: each})),
    );
  };
  return (
    <fieldset class="group" data-group="">
      <legend>{t.fromList}</legend>
      {found.slice(0, 9).map((division, at) => (
        <button key={at} type="button" onClick={() => take(division)}>
          <kbd aria-hidden="true">{at + 1}</kbd> {division.name} <small>{division.within.join(' · ')}</small>
        </button>
      ))}
    </fieldset>
  );
}

/** How exact and by what authority: asked for before anything is written. */
function DrawingForm({desk, state: {locale}, item, drawing}: CardProps<'position'> & {readonly drawing: Drawing}) {
  const t = EDIT_WORDS[locale];
  const geometry = geometryOf(drawing);
  const set = (change: Partial<Drawing>): void => desk.set({drawing: {...drawing, ...change}});
  const isSound = geometry !== null && drawing.errorM > 0 && drawing.source !== '';
  return (
    <>
      <p class="remark">{t.howToDraw[drawing.type]}</p>
      <p aria-live="polite">{t.points(drawing.points.length)}</p>
      <div class="row">
        <Field
          name={t.errorM}
          value={String(drawing.errorM)}
          type="number"
          isLive
          put={(value) => set({errorM: Number(value) || 0})}
        />
        <Field
          isLive
          name={t.source}
          value={drawing.source}
          put={(source) => set({source})}
          placeholder={t.sourceExample}
        />
      </div>
      <p class="remark">{t.errorRule}</p>
      <div class="acts">
        <Act
          by="Enter"
          isMain
          disabled={!isSound}
          act={() => {
            if (!geometry) return;
            const {errorM, source} = drawing;
            desk.change(t.did.placed(item.entry.name.zh), [{do: 'place', id: item.entry.id, geometry, errorM, source}]);
            desk.onward();
          }}
        >
          {t.putHere}
        </Act>
        <Act by="Escape" act={() => desk.set({drawing: null})}>
          {t.cancel}
        </Act>
      </div>
    </>
  );
}
