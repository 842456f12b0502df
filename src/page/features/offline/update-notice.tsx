import type {Locale} from '../../../domain/text.ts';

interface UpdateNoticeProps {
  readonly locale: Locale;
  readonly onUpdate: () => void;
  readonly onLater: () => void;
}

const WORDS = {
  'zh-CN': {said: '地图有了新的一版。', update: '换用新版', later: '以后再说'},
  en: {said: 'There is a newer version of the map.', update: 'Use it now', later: 'Later'},
} as const satisfies Record<Locale, unknown>;

/** A newer version is ready; the reader says when. */
export function UpdateNotice({locale, onUpdate, onLater}: UpdateNoticeProps) {
  const t = WORDS[locale];
  return (
    <div class="update-notice" role="status">
      <span>{t.said}</span>
      <button type="button" onClick={onUpdate}>
        {t.update}
      </button>
      <button type="button" onClick={onLater}>
        {t.later}
      </button>
    </div>
  );
}
