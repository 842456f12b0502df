import {greatest} from 'd3-array';
import type {Index} from '../../../domain/bundle.ts';
import type {PlaceId} from '../../../domain/id.ts';
import {THEMES, type Passage, type Theme} from '../../../domain/passage.ts';

export interface ThemeCell {
  readonly theme: Theme;
  readonly place: PlaceId;
  readonly count: number;
}

export interface ThemeMatrix {
  readonly places: readonly PlaceId[];
  readonly rows: readonly {readonly theme: Theme; readonly cells: readonly ThemeCell[]; readonly total: number}[];
  readonly most: number;
}

/** How many of `passages` speak of each district under each theme. One passage counts in every theme and district that it has. */
export function themeMatrix(index: Index, passages: readonly Passage[]): ThemeMatrix {
  const places = index.bundle.places.filter(({kind}) => kind === 'district').map(({id}) => id);
  const rows = THEMES.map((theme) => {
    const own = passages.filter(({themes}) => themes.includes(theme));
    const cells = places.map((place) => ({
      theme,
      place,
      count: own.filter((passage) => passage.places.includes(place)).length,
    }));
    return {theme, cells, total: own.length};
  });
  return {places, rows, most: Math.max(0, ...rows.flatMap(({cells}) => cells.map(({count}) => count)))};
}

/** What is said most of each district, where one theme leads alone; those that lead furthest first. */
export function leadingThemes({places, rows}: ThemeMatrix): readonly ThemeCell[] {
  const leads = places.flatMap((place) => {
    const cells = rows.flatMap(({cells}) => cells.filter((cell) => cell.place === place));
    const first = greatest(cells, ({count}) => count);
    const second = greatest(
      cells.filter((cell) => cell !== first),
      ({count}) => count,
    );
    return first && second && first.count > second.count ? [{first, lead: first.count - second.count}] : [];
  });
  return leads.sort((a, b) => b.lead - a.lead).map(({first}) => first);
}
