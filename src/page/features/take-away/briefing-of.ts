import type {Briefing} from '../../../domain/briefing.ts';
import type {App} from '../../app.ts';
import {ownBriefings} from '../edit/own-briefings.ts';

/** Made from the article or by the reader. */
export function briefingOf(app: App, id: string): Briefing | undefined {
  const own = ownBriefings(app);
  return [...own.articles(), ...own.list()].find((briefing) => briefing.id === id);
}
