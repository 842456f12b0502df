import type {Plugin} from 'vite';
import {parseEmbedOptions} from '../export/embed/options.ts';
import {oembedUrl} from '../export/embed/snippets.ts';
import {migrateParameters} from '../state/url-migrations.ts';

/** The answer for everything, which a page announces whatever its query says: from the site's folder or an article's. */
const WHOLE = /(^|\/)oembed\/map(\.\w+)?\.json$/;

/**
 * The oEmbed answer that is meant: who asks for that of a page sends along which address was pasted (`url=…`), and all views of the map, and all frames, are one
 * file with one announcement. A host that can rewrite addresses does the same with the rule in docs/deploying.md.
 *
 * @param asked path and query of the request @returns the path of the answer, or null where that asked for is meant
 */
export function answerMeant(asked: string): string | null {
  const {pathname, searchParams} = new URL(asked, 'http://localhost');
  const pasted = searchParams.get('url');
  if (!WHOLE.test(pathname) || !pasted || !URL.canParse(pasted)) return null;
  const {searchParams: query, pathname: page} = new URL(pasted);
  const options = parseEmbedOptions(`?${migrateParameters(query)}`, page.endsWith('.en.html') ? 'en' : undefined);
  const meant = pathname.replace(WHOLE, `$1${oembedUrl(options, '')}`);
  return meant === pathname ? null : meant;
}

/** The preview answers as a host does that has the rule. */
export function answerOembed(): Plugin {
  return {
    name: 'answer-oembed',
    configurePreviewServer({middlewares}) {
      middlewares.use((request, _response, next) => {
        request.url = answerMeant(request.url ?? '/') ?? request.url ?? '/';
        next();
      });
    },
  };
}
