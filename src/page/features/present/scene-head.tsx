import {wordsOf} from '../../../domain/article.ts';
import type {Scene} from '../../../domain/briefing.ts';
import type {Bundle} from '../../../domain/bundle.ts';
import type {Locale} from '../../../domain/text.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import {shown} from '../../../quotation/marked.tsx';

export function SceneHead({scene: {kicker, headline}, locale}: {readonly scene: Scene; readonly locale: Locale}) {
  return (
    <header>
      <p class="scene-kicker">{shown(kicker, locale)}</p>
      <h2 id="scene-headline" tabIndex={-1}>
        {shown(headline, locale)}
      </h2>
    </header>
  );
}

/** A headline without its line breaks: Chinese closes up, English keeps a space. */
export function oneLine(headline: string): string {
  return headline.replace(/([\u2e80-\uffff])\n/g, '$1').replace(/\n/g, ' ');
}

/** The article's own headline. */
export function articleTitle({article}: Bundle): string {
  const span = article.blocks.find(({kind}) => kind === 'title')?.spans[0];
  return span ? wordsOf(article.text, span) : '';
}

/** The corner where the source stands on every page. */
export function sourceLine(bundle: Bundle, locale: Locale): string {
  return PRESENTER_MESSAGES[locale].sourceOf(articleTitle(bundle));
}
