import {marked} from 'marked';
import {htmlToText} from './html.ts';

/** The words of a Markdown text: its marks are layout. A title in the front matter is the headline. */
export function markdownToText(markdown: string): string {
  const [front = ''] = /^---\n[^]*?\n---\n/.exec(markdown) ?? [];
  const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(front)?.[1];
  const body = markdown.slice(front.length);
  const html = marked.parse(body, {async: false, breaks: true, gfm: true});
  return htmlToText(`${title && !body.includes(title) ? `<h1>${title}</h1>` : ''}${html}`);
}
