import {inLocale} from '../../words/locales.ts';
import type {Shelf, Todo} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {NewArticle} from './new-article.tsx';

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
