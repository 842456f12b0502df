import type {BriefingId} from '../../domain/id.ts';
import type {App} from '../app.ts';
import type {OwnBriefings} from './own-briefings.ts';

export function startEditing(_app: App, _own: OwnBriefings, _id: BriefingId): void {
}
