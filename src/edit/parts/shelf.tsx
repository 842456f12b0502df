import {useRef, useState} from 'preact/hooks';
import {inLocale} from '../../words/locales.ts';
import {toBase64} from '../model/base64.ts';
import type {NewArticleRequest, Shelf, Todo} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';

/** The articles, how far each is, and the place where a new one is dropped. */
export function ShelfView({desk, state}: PartProps) {
  const {shelf, locale} = state;
  const t = EDIT_WORDS[locale];
  return (
    <main class="shelf">
      {shelf ? <NewArticle desk={desk} state={state} shelf={shelf} /> : <p>{t.loading}</p>}
      <section aria-labelledby="shelf-title">
        <h2 id="shelf-title">{t.articles}</h2>
        {shelf?.articles.length === 0 ? <p>{t.noArticles}</p> : null}
        <ul class="articles">
          {shelf?.articles.map(({id, title, region, isPublished, todo}) => (
            <li key={id}>
              <button type="button" data-article={id} onClick={() => void desk.open(id)}>
                <strong lang="zh-CN">{title ?? id}</strong>
                <span>
                  {id} · {regionName(shelf, region, locale)} · {isPublished ? t.published : t.draft}
                </span>
                <TodoLine todo={todo} locale={locale} />
              </button>
            </li>
          ))}
        </ul>
        <h2>{t.regions}</h2>
        <ul class="regions">
          {shelf?.regions.map(({id, name}) => (
            <li key={id}>
              {inLocale(name, locale)} <code>{id}</code>
            </li>
          ))}
        </ul>
        <p class="remark">{t.newRegion}</p>
      </section>
    </main>
  );
}

function regionName({regions}: Shelf, id: string, locale: PartProps['state']['locale']): string {
  const region = regions.find((each) => each.id === id);
  return region ? inLocale(region.name, locale) : id;
}

export function TodoLine({todo, locale}: {readonly todo: Todo; readonly locale: PartProps['state']['locale']}) {
  const t = EDIT_WORDS[locale];
  const open = (Object.keys(t.todo) as (keyof Todo)[]).filter((what) => todo[what] > 0);
  return (
    <span class="todo">
      {open.length === 0
        ? t.nothingOpen
        : open.map((what) => (
            <span key={what} data-todo={what}>
              {t.todo[what]} <b>{todo[what]}</b>
            </span>
          ))}
    </span>
  );
}

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What of it can be read here: the first line, to choose an id by. */
  readonly head: string;
}

function NewArticle({desk, state: {locale}, shelf}: PartProps & {readonly shelf: Shelf}) {
  const t = EDIT_WORDS[locale];
  const [given, setGiven] = useState<Given | null>(null);
  const [over, setOver] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    setGiven({name: file.name, bytes, head: headOf(bytes)});
  };
  const paste = (words: string): void => {
    const bytes = new TextEncoder().encode(words);
    setGiven(words.trim() ? {name: 'text.txt', bytes, head: headOf(bytes)} : null);
  };
  const begin = async (): Promise<void> => {
    const data = new FormData(form.current ?? undefined);
    if (!given) return;
    const id = String(data.get('id')).trim();
    const region = String(data.get('region') ?? '');
    const request: NewArticleRequest = {id, name: given.name, bytes: toBase64(given.bytes), ...(region && {region})};
    const answer = await desk.server.post<{readonly id: string}>('articles', request);
    if (answer.is === 'given') await desk.open(answer.given.id);
    else if (answer.is === 'refused') desk.set({refusal: {...answer.refusal, stroke: null}});
    else desk.set({isConnected: false});
  };
  return (
    <section
      class={over ? 'new over' : 'new'}
      aria-labelledby="new-title"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id="new-title">{t.newArticle}</h2>
      <p class="remark">{t.dropHere}</p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <label class="field">
          <span>{t.file}</span>
          <input
            type="file"
            accept=".txt,.md,.html,.htm,.docx"
            onChange={({currentTarget}) => void take(currentTarget.files?.[0])}
          />
        </label>
        <label class="field">
          <span>{t.orPaste}</span>
          <textarea rows={6} lang="zh-CN" onInput={({currentTarget}) => paste(currentTarget.value)} />
        </label>
        {given ? (
          <p class="given">
            {given.name} · {t.bytes(given.bytes.length)}
            <q lang="zh-CN">{given.head}</q>
          </p>
        ) : null}
        <div class="row">
          <label class="field">
            <span>{t.id}</span>
            <input name="id" required pattern="[a-z0-9]+(-[a-z0-9]+)*" placeholder="new-railway" spellcheck={false} />
          </label>
          <label class="field">
            <span>{t.region}</span>
            <select name="region">
              {shelf.regions.length > 1 ? <option value="">{t.regionOfText}</option> : null}
              {shelf.regions.map(({id, name}) => (
                <option key={id} value={id}>
                  {inLocale(name, locale)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p class="remark">{t.idRule}</p>
        <button type="submit" class="main" disabled={!given} data-begin="">
          {t.begin}
        </button>
      </form>
    </section>
  );
}

/** The first line of a text in UTF-8; '' of anything else. */
function headOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return /[\u0000-\u0008]/.test(text) ? '' : (text.trim().split('\n')[0] ?? '').slice(0, 60);
  } catch {
    return '';
  }
}
