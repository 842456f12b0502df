import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {render} from 'preact-render-to-string';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {scaffoldArticle} from '../../../src/cli/new-article/scaffold-article.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound, type Sound} from '../../../src/compile/sound.ts';
import {indexBundle, type Index} from '../../../src/domain/bundle.ts';
import type {Briefing} from '../../../src/domain/briefing.ts';
import type {BriefingId} from '../../../src/domain/id.ts';
import type {Passage} from '../../../src/domain/passage.ts';
import {toPassagesCsv} from '../../../src/export/passages-csv.ts';
import {drawQuoteCard} from '../../../src/export/pictures/draw-quote-card.ts';
import {writePptx} from '../../../src/export/pptx/write-pptx.ts';
import {Quotation} from '../../../src/quotation/quotation.tsx';
import {MADE_UP} from '../../fixtures/region-site.ts';
import {toContext} from '../export/fixture.ts';
import {parseCsv} from '../export/parse-csv.ts';
import {textsOf} from '../export/pictures/article.ts';

/** A page of the paper ends within a name, within direct speech: carriage returns, and an indent of U+3000 after it. */
const TEXT =
  '镜湖渡口\r\n\r\n　　西坡区的渡口上，人们等着船。\r\n\r\n　　“从西坡区到东河\r\n\r\n　　区，过去要绕镜湖走半天。”站长何舟说。\r\n';
const WORDS = '从西坡区到东河区，过去要绕镜湖走半天';
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

let root = '';
let sound: Sound;
let index: Index;
let passage: Passage;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'break-'));
  cpSync(MADE_UP, root, {recursive: true});
  writeFileSync(join(root, 'jetty.txt'), TEXT);
  const made = await scaffoldArticle({root, shelf: 'src/content', id: 'jetty', textFile: join(root, 'jetty.txt')});
  if ('error' in made) throw new Error(made.error);
  sound = requireSound(compileProject({root, content: 'src/content/jetty'}));
  index = indexBundle(sound.bundle);
  passage = sound.bundle.passages.find(({voice}) => voice === 'direct') as Passage;
}, 60_000);
afterAll(() => rmSync(root, {recursive: true}));

describe('a quotation over a page break, in a file with carriage returns and wide indents', () => {
  it('has its speaker and all three places, the one that the break cuts too', () => {
    expect(passage).toMatchObject({speaker: 'he-zhou'});
    expect(passage.places.toSorted()).toEqual(['donghe', 'mirror-lake', 'xipo']);
    const {article, mentions} = sound.bundle;
    const cut = mentions.find(({place}) => place === 'donghe');
    expect(article.text.slice(cut?.start, cut?.end)).toBe('东河\n\n　　区');
  });

  it('has neither gap nor stray character in the card of a place', () => {
    const html = render(<Quotation index={index} passage={passage} locale="zh-CN" />);
    const [, words = ''] = /<a class="words"[^>]*>(.*?)<\/a>/s.exec(html) ?? [];
    expect(words.replace(/<[^>]*>/g, '')).toContain(WORDS);
    expect(words).not.toMatch(/\s[^>]*$|[\r\u3000]/);
  });

  it('has neither on a quote card', () => {
    const data = {
      index,
      features: sound.features,
      locale: 'zh-CN',
      date: new Date(0),
      hidden: new Set<never>(),
    } as const;
    const card = drawQuoteCard({...data, passage: passage.id, size: {width: 1080, height: 1080}, flavour: 'light'});
    expect(textsOf(card)).toContain(WORDS);
  });

  it('has neither in the table', () => {
    const [header = [], ...rows] = parseCsv(toPassagesCsv(toContext(sound)).slice(1));
    const row = rows.find(([id]) => id === passage.id) ?? [];
    expect(row[header.indexOf('exact')]).toContain(WORDS);
    expect(row[header.indexOf('exact')]).not.toMatch(/\s/);
    expect(row[header.indexOf('places')]?.split('; ').toSorted()).toEqual(['东河区', '西坡区', '镜湖']);
  });

  it('has neither on a slide', {timeout: 60_000}, async () => {
    const blank = {zh: '', en: ''};
    const page = {kicker: blank, headline: {zh: '渡口', en: 'Jetty'}, notes: blank, camera: 'fit'} as const;
    const briefing: Briefing = {
      id: 'own-1' as BriefingId,
      title: {zh: '渡口', en: 'Jetty'},
      scenes: [
        {...page, id: 'title', kind: 'title', places: [], passages: []},
        {...page, id: 'jetty', kind: 'scene', places: passage.places, passages: [passage.id]},
      ],
    };
    const rasterise = async (): Promise<Uint8Array> => PIXEL;
    const pptx = await writePptx({index, features: sound.features, briefing, locale: 'zh-CN', rasterise});
    const slide = strFromU8(unzipSync(pptx)['ppt/slides/slide2.xml'] as Uint8Array);
    const texts = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text);
    expect(texts).toContainEqual(expect.stringMatching(new RegExp(`^“?${WORDS}。?”?$`)));
  });
});
