import {parse, type DefaultTreeAdapterTypes} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style noscript template nav footer aside form button select textarea svg iframe object video audio canvas dialog head'.split(
    ' ',
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'address article blockquote body center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody thead tfoot tr ul'.split(
    ' ',
  ),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** A block of links is a menu. */
const LINKED = 0.6;

/** The words of a page, a line for each paragraph: without scripts, menus and whatever is hidden. An empty paragraph stays an empty line. */
export function htmlToText(html: string): string {
  const document = parse(html);
  const lines = linesOf(document);
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const title = titleIn(document);
  return title && !text.replace(/\s/g, '').includes(title.replace(/\s/g, '')) ? `${title}\n\n${text}\n` : `${text}\n`;
}

/** Lines are gathered in one list: a block begins and ends one, inline words go on with the last. */
function linesOf(root: Node): readonly string[] {
  const lines: string[] = [''];
  const open = (): void => {
    if ((lines.at(-1) ?? '').trim() === '') lines.splice(-1, 1, '');
    else lines.push('');
  };
  const walk = (node: Node): void => {
    if ('value' in node && node.nodeName === '#text') lines.push(`${lines.pop() ?? ''}${tidy(node.value)}`);
    if (!('childNodes' in node) || isLeftOut(node)) return;
    const {nodeName} = node;
    if (nodeName === 'br') lines.push('');
    if (CELLS.has(nodeName) && (lines.at(-1) ?? '') !== '') lines.push(`${(lines.pop() ?? '').trimEnd()}　`);
    if (BLOCKS.has(nodeName)) open();
    for (const child of node.childNodes) walk(child);
    if (nodeName === 'p' && textOf(node).trim() === '') lines.push('', '');
    else if (BLOCKS.has(nodeName)) open();
  };
  walk(root);
  return lines.map((line) => line.replace(/ +/g, ' ').trim());
}

/** White space of the source is one blank; a line break between Chinese characters is none. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/([\p{Script=Han}，。、；：])[ \t]*\n[ \t\n]*(?=[\p{Script=Han}，。、；：])/gu, '$1')
    .replace(/[\t\n\r\f \u00a0]+/g, ' ');
}

function isLeftOut(node: Node): boolean {
  if (LEFT_OUT.has(node.nodeName)) return true;
  if (!('attrs' in node)) return false;
  const attribute = (name: string): string | undefined => node.attrs.find((each) => each.name === name)?.value;
  if (attribute('hidden') !== undefined || /display\s*:\s*none/.test(attribute('style') ?? '')) return true;
  return BLOCKS.has(node.nodeName) && node.nodeName !== 'body' && node.nodeName !== 'html' && isMenu(node);
}

function isMenu(element: Element): boolean {
  const all = textOf(element).replace(/\s/g, '').length;
  const links = linksIn(element);
  const linked = links.reduce((sum, link) => sum + textOf(link).replace(/\s/g, '').length, 0);
  return links.length >= 3 && linked > all * LINKED;
}

function linksIn(node: Node): readonly Element[] {
  if (!('childNodes' in node)) return [];
  if (node.nodeName === 'a') return [node as Element];
  return node.childNodes.flatMap(linksIn);
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') return '';
  return node.childNodes.map(textOf).join('');
}

/** The page's title without the name of the site behind it. */
function titleIn(node: Node): string | null {
  if (node.nodeName === 'title')
    return (
      textOf(node)
        .trim()
        .replace(/\s*[-_|–—]+\s*[^-_|–—]{2,30}$/, '') || null
    );
  if (!('childNodes' in node)) return null;
  for (const child of node.childNodes) {
    const title = titleIn(child);
    if (title) return title;
  }
  return null;
}
