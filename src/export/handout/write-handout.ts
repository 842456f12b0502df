import type {Briefing} from '../../domain/briefing.ts';
import {inLocale} from '../../words/locales.ts';
import {toHtml} from './to-html.ts';
import {escapeXml} from '../../map/painter/svg/escape-xml.ts';
import {contentOf, oneLine, type SceneContent} from '../briefing/scene-content.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import {headlineOf} from '../pictures/subject.ts';
import {PICTURE_WORDS} from '../pictures/words.ts';
import {openingRoom} from './map-room.ts';
import {MAP_WIDTH, picturesOf, scenePage, type HandoutData} from './scene-page.ts';
import {sourceTables, type Printed} from './source-tables.ts';
import {HANDOUT_STYLE, SHEET} from './style.ts';
import {paginate, type TablePart} from './tables.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';

export interface HandoutOptions extends HandoutData {
  /** One after the other, with the tables of all at the end. */
  readonly briefings: readonly Briefing[];
}

interface Chapter {
  readonly title: string;
  readonly opening: SceneContent;
  readonly page: number;
  readonly scenes: readonly Printed[];
}

const TABLE_ROOM = SHEET.height - SHEET.head - SHEET.foot - 16;

/** A4 pages as one HTML document that needs nothing else: for the printer, for a PDF, for a preview. */
export function writeHandout(options: HandoutOptions): string {
  const {index, briefings, locale, features} = options;
  const chapters = toChapters(options);
  const drawn = new Set(features.features.map(({properties}) => properties.source as string));
  const tables = paginate(
    sourceTables(
      index,
      chapters.flatMap(({opening, page, scenes}) => [{content: opening, page}, ...scenes]),
      drawn,
      locale,
    ),
    TABLE_ROOM,
  );
  const last = chapters.at(-1);
  const tablesFrom = last ? last.page + last.scenes.length + 1 : 1;
  const of = tablesFrom + tables.length - 1;
  const framed = (body: string, number: number, title: string): string => page(body, number, of, title, options);
  const title = briefings.map((each) => inLocale(each.title, locale)).join(' · ');
  return document(
    title,
    locale,
    [
      ...chapters.flatMap((chapter) => [
        framed(openingPage(chapter, tablesFrom, options), chapter.page, chapter.title),
        ...chapter.scenes.map(({content, page: number}) =>
          framed(scenePage(content, options, number), number, chapter.title),
        ),
      ]),
      ...tables.map((parts, at) =>
        framed(parts.map((part) => tableOf(part, options)).join(''), tablesFrom + at, BRIEFING_WORDS[locale].sources),
      ),
    ].join('\n'),
  );
}

function toChapters({index, briefings, locale}: HandoutOptions): readonly Chapter[] {
  let page = 1;
  return briefings.map((briefing) => {
    const [opening, ...rest] = contentOf(index, briefing, locale);
    if (!opening) throw new Error('a briefing has no scenes');
    const first = page++;
    const scenes = rest.filter(({scene}) => scene.kind !== 'sources').map((content) => ({content, page: page++}));
    return {title: inLocale(briefing.title, locale), opening, page: first, scenes};
  });
}

function openingPage({title, opening, page, scenes}: Chapter, tablesFrom: number, options: HandoutOptions): string {
  const {index, locale} = options;
  const t = BRIEFING_WORDS[locale];
  const {article} = index.bundle;
  const headline = headlineOf(index.bundle, locale);
  const entry = (text: string, target: number): string =>
    `<li><a href="#page-${target}">${toHtml(text, locale)}</a><i></i><span>${target}</span></li>`;
  return [
    `<p class="kicker">${toHtml([title, opening.kicker].filter((part) => part !== '').join(' · '), locale)}</p>`,
    `<h1>${toHtml(opening.headline, locale)}</h1>`,
    `<p class="article">${toHtml(PUNCTUATION[locale].title(headline), locale)}</p>`,
    `<p class="undated">${toHtml(PICTURE_WORDS[locale].newspaper(article.newspaper, article.date), locale)}</p>`,
    picturesOf(opening, options, {width: MAP_WIDTH, height: openingRoom(scenes.length + 1, locale)}, page),
    `<h2 class="small">${t.contents}</h2>`,
    `<ol class="contents">${scenes.map(({content, page: target}) => entry(oneLine(content.headline, locale), target)).join('')}${entry(t.tables, tablesFrom)}</ol>`,
  ].join('');
}

function tableOf({title, note, columns, rows, continued}: TablePart, {locale}: HandoutOptions): string {
  const t = BRIEFING_WORDS[locale];
  const widths = columns.map(({width}) => `<col style="width:${width}mm">`).join('');
  const head = columns.map(({name}) => `<th scope="col">${escapeXml(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${toHtml(cell, locale)}</td>`).join('')}</tr>`).join('');
  return `<h2 class="small">${escapeXml(title)}${continued ? `（${t.continued}）` : ''}</h2>${note && !continued ? `<p class="table-note">${escapeXml(note)}</p>` : ''}<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function page(body: string, number: number, of: number, title: string, {index, locale}: HandoutOptions): string {
  const t = BRIEFING_WORDS[locale];
  const headline = headlineOf(index.bundle, locale);
  return (
    `<section class="page" id="page-${number}"><header><span>${toHtml(inLocale(index.bundle.site.title, locale), locale)}</span><span>${toHtml(title, locale)}</span></header>${body}` +
    `<footer><span>${toHtml(PUNCTUATION[locale].title(headline), locale)}</span><span>${t.page(number, of)}</span></footer></section>`
  );
}

function document(title: string, locale: string, body: string): string {
  return `<!doctype html>\n<html lang="${locale}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title><style>${HANDOUT_STYLE}</style></head>\n<body>\n${body}\n</body>\n</html>\n`;
}
