import {useRef, useState} from 'preact/hooks';
import {inLocale} from '../../words/locales.ts';
import {toBase64} from '../../domain/base64.ts';
import type {NewArticleRequest, Shelf} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What of it can be read here: the first line, to choose an id by. */
  readonly head: string;
}

/** Where a text is dropped, chosen or pasted, and given its id. */
export function NewArticle({desk, state: {locale}, shelf}: PartProps & {readonly shelf: Shelf}) {
  const t = EDIT_WORDS[locale];
  const [given, setGiven] = useState<Given | null>(null);
  const [over, setOver] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const suggestId = async (head: string): Promise<void> => {
    const field = form.current?.querySelector<HTMLInputElement>('[name=id]');
    if (!field || field.value !== field.defaultValue || head === '') return;
    const answer = await desk.server.get<{readonly id: string}>(`id?words=${encodeURIComponent(head)}`);
    if (answer.is === 'given' && field.value === field.defaultValue) field.defaultValue = answer.given.id;
  };
  const give = (next: Given | null): void => {
    setGiven(next);
    if (next) void suggestId(next.head);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    give({name: file.name, bytes, head: headOf(bytes)});
  };
  const paste = (words: string): void => {
    const bytes = new TextEncoder().encode(words);
    give(words.trim() ? {name: 'text.txt', bytes, head: headOf(bytes)} : null);
  };
  const begin = async (): Promise<void> => {
    const data = new FormData(form.current ?? undefined);
    if (!given) return;
    const id = String(data.get('id')).trim();
    const region = String(data.get('region') ?? '');
    const request: NewArticleRequest = {id, name: given.name, bytes: toBase64(given.bytes), ...(region && {region})};
    const answer = await desk.server.post<{readonly id: string}>('articles', request);
    if (answer.is === 'given') {
      await desk.open(answer.given.id);
      desk.go('head');
    } else if (answer.is === 'refused') desk.set({refusal: {...answer.refusal, stroke: null}});
    else desk.set({isConnected: false});
  };
  return (
    <section
      class={over ? 'new over' : 'new'}
      aria-labelledby="new-title"
      {...dropped(setOver, (file) => void take(file))}
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
        <IdAndRegion shelf={shelf} locale={locale} />
        <button type="submit" class="main" disabled={!given} data-begin="">
          {t.begin}
        </button>
      </form>
    </section>
  );
}

/** What makes an element take a file that is dropped on it. */
function dropped(over: (is: boolean) => void, take: (file: File | undefined) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      over(true);
    },
    onDragLeave: () => over(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      over(false);
      take(event.dataTransfer?.files[0]);
    },
  };
}

function IdAndRegion({shelf, locale}: {readonly shelf: Shelf; readonly locale: PartProps['state']['locale']}) {
  const t = EDIT_WORDS[locale];
  return (
    <>
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
    </>
  );
}

/** The first line of a text in UTF-8; '' of anything else. */
function headOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return text.includes('\0') ? '' : (text.trim().split('\n')[0] ?? '').slice(0, 60);
  } catch {
    return '';
  }
}
