import type {Briefing} from '../../../domain/briefing.ts';
import type {App} from '../../app.ts';
import {ownBriefings} from '../edit/own-briefings.ts';

/** Made from the article or by the reader. */
export function briefingOf(app: App, id: string): Briefing | undefined {
  return [...app.index().bundle.briefings, ...ownBriefings(app).list()].find((briefing) => briefing.id === id);
}
