import {useEffect, useState} from 'preact/hooks';
import {inLocale} from '../../words/locales.ts';
import type {Desk} from '../model/desk.ts';
import type {Known as KnownWords} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';

interface KnownProps extends Pick<PartProps['state'], 'locale'> {
  readonly desk: Desk;
  readonly article: string;
  /** Chinese. */
  readonly words: string;
  readonly now: {readonly en: string; readonly pinyin?: string};
  readonly choose: (name: {readonly en: string} | {readonly pinyin: string}) => void;
}

const asked = new Map<string, Promise<KnownWords | null>>();

/** What is known of words: their English, and their readings where there are several. A press takes one. */
export function Known({desk, article, words, locale, now, choose}: KnownProps) {
  const t = EDIT_WORDS[locale];
  const [known, setKnown] = useState<KnownWords | null>(null);
  useEffect(() => {
    let isWanted = true;
    const path = `articles/${article}/known?words=${encodeURIComponent(words)}`;
    const answer =
      asked.get(path) ?? desk.server.get<KnownWords>(path).then((each) => (each.is === 'given' ? each.given : null));
    asked.set(path, answer);
    void answer.then((given) => {
      if (given === null) asked.delete(path);
      if (isWanted) setKnown(given);
    });
    return () => void (isWanted = false);
  }, [article, words]);
  const english = known?.english.filter(({en}) => en !== now.en) ?? [];
  const readings = now.pinyin !== undefined && known && known.readings.length > 1 ? known.readings : [];
  if (english.length + readings.length === 0) return null;
  return (
    <div class="known">
      {english.map(({en, from}) => (
        <button key={en} type="button" lang="en" title={inLocale(from, locale)} onClick={() => choose({en})}>
          {en} <small lang={locale}>{inLocale(from, locale)}</small>
        </button>
      ))}
      {readings.length > 0 ? <span>{t.readings}</span> : null}
      {readings.map((pinyin) => (
        <button key={pinyin} type="button" aria-pressed={pinyin === now.pinyin} onClick={() => choose({pinyin})}>
          {pinyin}
        </button>
      ))}
    </div>
  );
}
