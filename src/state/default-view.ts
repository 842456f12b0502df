import type {BriefingId} from '../domain/id.ts';
import type {Filter, Mode, ViewState} from '../domain/view.ts';

export const NO_FILTER: Filter = {
  kinds: new Set(),
  themes: new Set(),
  organisations: new Set(),
  speakers: new Set(),
  statuses: new Set(),
};

/** What a link without parameters shows. */
export const DEFAULT_VIEW: ViewState = {
  mode: {kind: 'explore'},
  selection: {kind: 'none'},
  camera: 'fit',
  hidden: new Set(),
  filter: NO_FILTER,
  locale: 'zh-CN',
  theme: 'light',
};

/** Presenting before a briefing is chosen. */
export const NOTHING_PRESENTED: Extract<Mode, {kind: 'present'}> = {
  kind: 'present',
  briefing: '' as BriefingId,
  scene: 1,
};
