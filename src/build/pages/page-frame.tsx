import type {ComponentChildren} from 'preact';
import {render} from 'preact-render-to-string';
import type {Index} from '../../domain/bundle.ts';
import {wordsOf} from '../../domain/article.ts';
import type {Passage} from '../../domain/passage.ts';
import {wordsIn} from '../../words/messages.ts';
import {attributionOf} from '../../quotation/quotation.tsx';
import {titleOf} from '../../page/features/share/citation.ts';
import {compactCss} from '../../map/painter/poster/draw-poster.ts';
import style from './page.css?raw';
import {pageShell} from './page-shell.ts';
import {paragraphPath, placePath} from '../../state/page-paths.ts';

const t = wordsIn('zh-CN');
/** Each page lies two folders below the site's. */
export const DEPTH = 2;
export const SITE = '../../';

/** A small page that reads without scripts, and opens the map at `opens` where there are some. */
export function pageFrame(index: Index, head: string, opens: string, children: ComponentChildren): string {
  const body = render(
    <>
      <header>
        <a href={SITE}>{index.bundle.site.title.zh}</a>
      </header>
      <main>
        {children}
        <p class="open">
          <a href={`${SITE}${opens}`}>在地图上看</a>
        </p>
      </main>
      <footer>
        出自《{titleOf(index.bundle.article)}》。{t.printed(index.bundle.article, '')}
        <br />
        <a href={`${SITE}?mode=read`}>读全文</a>
      </footer>
    </>,
  );
  const scripted = `<script src="@root@open-on-map.js" data-to="${SITE}${opens.replaceAll('&', '&amp;')}"></script>`;
  return pageShell(`${head}\n<style>${compactCss(style)}</style>\n${scripted}`, body);
}

/** A quotation with who said it, its paragraph and, in smaller type, our translation. */
export function PageQuotation({index, passage}: {readonly index: Index; readonly passage: Passage}) {
  const {article} = index.bundle;
  const number = article.blocks.find(({id}) => id === passage.block)?.number;
  return (
    <>
      <blockquote id={passage.id}>{wordsOf(article.text, passage)}</blockquote>
      <p class="by">
        {attributionOf(index, passage, 'zh-CN')} ·{' '}
        <a href={`${SITE}${paragraphPath(passage.block)}`}>{number === undefined ? t.headline : t.paragraph(number)}</a>
      </p>
      {passage.gloss.en ? (
        <p class="en" lang="en">
          {passage.gloss.en}
        </p>
      ) : null}
    </>
  );
}

export function PagePlaces({index, ids}: {readonly index: Index; readonly ids: readonly string[]}) {
  const places = index.bundle.places.filter(({id}) => ids.includes(id));
  return (
    <p class="spoken">
      {places.map(({id, name}) => (
        <a key={id} href={`${SITE}${placePath(id)}`}>
          {name.zh}
        </a>
      ))}
    </p>
  );
}
