import type {SuggestionsJson} from '../../suggest/to-json.ts';

/** The suggestions as lines to read, each with its certainty where it is not sure. */
export function formatSuggestions(found: SuggestionsJson): string {
  const sure = (certainty: number): string => (certainty < 0.9 ? ` (${Math.round(certainty * 100)} %)` : '');
  const names = [...new Map(found.places.map((place) => [place.name, place])).values()];
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['标题 · headline', [found.headline ?? '—', ...(found.kicker ? [found.kicker] : [])]],
    [
      '日期、来源、作者 · date, source, authors',
      [[found.date ?? '—', found.source ?? '—', found.authors.join('、') || '—'].join('  ')],
    ],
    [
      '地点 · places',
      names.map(
        ({name, kind, within, certainty}) => `${name}  ${kind}${within ? `  ${within}` : ''}${sure(certainty)}`,
      ),
    ],
    [
      '人物 · persons',
      found.persons.map(
        ({name, office, organisation, certainty}) => `${name}  ${organisation ?? ''}${office ?? ''}${sure(certainty)}`,
      ),
    ],
    [
      '引语 · quotations',
      found.quotations.map(
        ({speaker, start, end, certainty}) => `${speaker ?? '？'}  ${start}–${end}${sure(certainty)}`,
      ),
    ],
    [
      '数字 · figures',
      found.figures.map(
        ({raw, value, valueMax, bound, unit}) =>
          `${raw}  ${value}${valueMax === null ? '' : `–${valueMax}`} ${unit}${bound === 'exact' ? '' : `  ${bound}`}`,
      ),
    ],
  ];
  return sections.map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`).join('\n');
}
