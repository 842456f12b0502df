import type {ComponentChildren, ComponentType} from 'preact';
import {render} from 'preact-render-to-string';
import type {ArticleEntry} from '../../domain/article-entry.ts';
import type {Bundle} from '../../domain/bundle.ts';
import {wordsIn} from '../../words/messages.ts';
import {compactCss} from '../../map/painter/poster/draw-poster.ts';
import {ARTICLES_PATH, placePath, PROVENANCE_PATH} from '../../state/page-paths.ts';
import style from './page.css?raw';
import {pageShell} from './page-shell.ts';
import type {SitePage} from './site-page.ts';

const t = wordsIn('zh-CN');
const OWN_STYLE =
  '.lost{color:#625f5a}.lost+.lost{margin-top:0}form{display:flex;gap:8px;margin:20px 0 0}form[hidden],[hidden]{display:none}' +
  'input{flex:1;min-width:0;padding:8px 12px;border:1px solid;background:none;color:inherit;font:inherit}' +
  'button{padding:8px 18px;border:1px solid;background:none;color:inherit;font:inherit}' +
  '#meant a{display:block;font-size:19px}ul{margin:8px 0 0;padding:0;list-style:none;columns:2 15em}li a{display:inline-block;padding:4px 0}' +
  '@media(prefers-color-scheme:dark){.lost{color:#a5a19a}}';

interface WayProps {
  /** From the site's folder. */
  readonly to: string;
  /** What an address may have called it. */
  readonly id?: string;
  readonly names?: string;
  readonly children: ComponentChildren;
}

/**
 * What a host shows at an address that it does not have: `404.html`. Where the site's address is known, its links lead there from any
 * address; where it is not, the script in it (`not-found.ts`) finds the site's folder, and without scripts the links go by the folder of the
 * address, with a way one folder up.
 */
export function notFoundPage(
  bundle: Bundle,
  articles: readonly ArticleEntry[],
  siteUrl: string | null,
  script: string,
): SitePage {
  const {site} = bundle;
  const root = siteUrl === null ? null : new URL(siteUrl).pathname;
  const Way: ComponentType<WayProps> = ({to, id, names, children}) => (
    <a href={`${root ?? './'}${to}`} data-to={to} data-id={id} data-names={names}>
      {children}
    </a>
  );
  const body = render(
    <>
      <header>
        <Way to="">{site.title.zh}</Way>
      </header>
      <main>
        <h1>
          没有这一页 <small lang="en">There is no such page</small>
        </h1>
        <p class="lost">网址可能在转发时被改动过，也可能这一页已经不在了。下面是本站有的。</p>
        <p class="lost" lang="en">
          The address may have been changed on its way, or the page is gone. This is what the site has.
        </p>
        <form hidden role="search">
          <input type="search" name="q" aria-label="搜索 Search" placeholder="搜索地名、人名、原话 · Search" />
          <button>
            搜索 <span lang="en">Search</span>
          </button>
        </form>
        <section hidden>
          <h2>
            也许是 <span lang="en">Perhaps you meant</span>
          </h2>
          <div id="meant" />
        </section>
        <p class="open">
          <Way to="">
            打开地图 <span lang="en">Open the map</span>
          </Way>{' '}
          <Way to="?mode=read">
            读全文 <span lang="en">Read the article</span>
          </Way>
        </p>
        {root === null ? (
          <p class="lost">
            <a href="./">这个文件夹</a> · <a href="../">上一级</a>{' '}
            <span lang="en">
              <a href="./">This folder</a> · <a href="../">One folder up</a>
            </span>
          </p>
        ) : null}
        <WhatThereIs bundle={bundle} articles={articles} Way={Way} />
      </main>
      <footer>
        <Way to={PROVENANCE_PATH}>
          数据从哪里来 <span lang="en">Where the data come from</span>
        </Way>
      </footer>
    </>,
  );
  const head = `<title>没有这一页 · ${site.title.zh}</title>\n<meta name="robots" content="noindex">\n<style>${compactCss(style)}${OWN_STYLE}</style>`;
  const text = pageShell(head, `${body}\n<script>${script.trim()}</script>`).replaceAll('@root@', root ?? './');
  return {path: '404.html', text: root === null ? text : text.replace('<body>', `<body data-site="${root}">`)};
}

/** Places, paragraphs and articles: what the script looks through for what was meant. */
function WhatThereIs({
  bundle: {article, places},
  articles,
  Way,
}: {
  readonly bundle: Bundle;
  readonly articles: readonly ArticleEntry[];
  readonly Way: ComponentType<WayProps>;
}) {
  return (
    <>
      <h2>
        地点 <span lang="en">Places</span>
      </h2>
      <ul>
        {places.map(({id, name: {zh, en}}) => (
          <li key={id}>
            <Way to={placePath(id)} id={id} names={`${zh}|${en}`}>
              {zh} <small lang="en">{en}</small>
            </Way>
          </li>
        ))}
      </ul>
      <h2>
        段落 <span lang="en">Paragraphs</span>
      </h2>
      <p class="spoken">
        {article.blocks.flatMap(({id, number}) =>
          number === undefined
            ? []
            : [
                <Way key={id} to={`?mode=read#${id}`} id={id} names={t.paragraph(number)}>
                  {number}
                </Way>,
              ],
        )}
      </p>
      {articles.length > 1 ? (
        <>
          <h2>
            <Way to={ARTICLES_PATH}>
              全部报道 <span lang="en">All articles</span>
            </Way>
          </h2>
          <ul>
            {articles.map(({id, path, title}) => (
              <li key={id}>
                <Way to={path} id={id} names={`${title.zh}|${title.en}`}>
                  {title.zh}
                </Way>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
