import type {Locale} from '../../../domain/text.ts';

interface FollowMessages {
  readonly follow: string;
  readonly previous: string;
  readonly next: string;
  readonly label: string;
}

export const FOLLOW_MESSAGES: Readonly<Record<Locale, FollowMessages>> = {
  'zh-CN': {follow: '地图跟读', previous: '上一个地点（Alt+↑）', next: '下一个地点（Alt+↓）', label: '随文看图'},
  en: {
    follow: 'Map follows',
    previous: 'Previous place (Alt+↑)',
    next: 'Next place (Alt+↓)',
    label: 'Reading with the map',
  },
};
