import type {PlaceId} from '../../../domain/id.ts';
import type {Locale} from '../../../domain/text.ts';

const WORDS: Readonly<Record<Locale, string>> = {'zh-CN': '与别处比较', en: 'Compare'};

/** Asks with which place this one is to be compared. It stands in the place's panel, before the comparison is loaded. */
export function CompareButton({place, locale}: {readonly place: PlaceId; readonly locale: Locale}) {
  return (
    <button type="button" class="share" data-compare={place} aria-haspopup="dialog">
      {WORDS[locale]}
    </button>
  );
}
