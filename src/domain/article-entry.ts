import type {PlaceId} from './id.ts';
import type {Bilingual} from './text.ts';

/** An article of the site as the others know it: `data/articles.json` lists all, the home first. */
export interface ArticleEntry {
  readonly id: string;
  /** Its folder, from the site's: `''` of the home. */
  readonly path: string;
  readonly title: Bilingual;
  readonly newspaper: string | null;
  readonly date: string | null;
  readonly region: Bilingual;
  readonly passages: number;
  /** How many passages speak of each place, the most first. */
  readonly places: readonly {readonly id: PlaceId; readonly name: Bilingual; readonly passages: number}[];
}
