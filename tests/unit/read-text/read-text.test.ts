import {strToU8, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {REFUSALS} from '../../../src/read-text/messages.ts';
import {readText} from '../../../src/read-text/read-text.ts';
import {makeDocx} from './make-docx.ts';

const TEXT = '引洮工程通水\n\n　　六月的定西，风里有洋芋花的味道。\n';
/** 定西的路 in GB18030, and a stop. */
const GB18030 = new Uint8Array([0xb6, 0xa8, 0xce, 0xf7, 0xb5, 0xc4, 0xc2, 0xb7, 0xa1, 0xa3]);

const utf16 = (text: string, isLittle: boolean, hasMark: boolean): Uint8Array => {
  const units = [...(hasMark ? '\ufeff' : ''), ...text].map((sign) => sign.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
};
const textOf = async (bytes: Uint8Array, name = 'a.txt'): Promise<string> => {
  const read = await readText(bytes, name);
  return 'text' in read ? read.text : `refused: ${read.refused}`;
};

describe('a text as it comes', () => {
  it('comes out as it went in, if it is UTF-8 with line feeds', async () => {
    expect(await textOf(strToU8(TEXT))).toBe(TEXT);
  });

  it('loses its byte order mark and its carriage returns, and keeps its indents', async () => {
    expect(await textOf(strToU8(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`))).toBe(TEXT);
  });

  it.each([
    ['little-endian with a mark', true, true],
    ['big-endian with a mark', false, true],
    ['little-endian without a mark', true, false],
    ['big-endian without a mark', false, false],
  ])('is read in UTF-16, %s', async (_, isLittle, hasMark) => {
    expect(await textOf(utf16(TEXT, isLittle, hasMark))).toBe(TEXT);
  });

  it('is read in GB18030, and told from Big5', async () => {
    expect(await readText(GB18030, 'a.txt')).toEqual({text: '定西的路。', format: 'text', encoding: 'GB18030'});
    const big5 = new Uint8Array([0xa7, 0xda, 0xad, 0xcc, 0xa6, 0x62, 0xa5, 0x78, 0xa5, 0x5f, 0xa1, 0x43]);
    expect(await readText(big5, 'a.txt')).toMatchObject({text: '我們在台北。', encoding: 'Big5'});
  });

  it('is read from Word, whatever runs its paragraphs are cut into', async () => {
    const docx = makeDocx([['川青', '铁路', '开通'], [], ['列车从成都东站', '驶出。'], ['松潘到了。']]);
    expect(await textOf(docx, 'a.docx')).toBe('川青铁路开通\n\n列车从成都东站驶出。\n松潘到了。\n');
  });

  it('is read from Markdown without its marks', async () => {
    const markdown =
      '# 渭河**两岸**\n\n从[定西](https://example.com)到*天水*，\n路通了。\n\n## 数字\n\n| 县 | 里程 |\n|---|---|\n| 通渭 | 40公里 |\n\n- 陇西\n- 漳县\n';
    expect(await textOf(strToU8(markdown), 'a.md')).toBe(
      '渭河两岸\n从定西到天水，\n路通了。\n数字\n县　里程\n通渭　40公里\n陇西\n漳县\n',
    );
    expect(await textOf(strToU8(markdown), 'a.txt')).not.toContain('**');
  });

  it('is read from a saved page without scripts, styles, menus and what is hidden', async () => {
    const page = `<!DOCTYPE html><html><head><title>引洮工程通水_陇中网</title><style>p{}</style></head><body>
      <ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">新闻中心</a></li><li><a href="/b">政务公开</a></li></ul>
      <h1>引洮工程通水</h1><script>var a = '路';</script>
      <p>&nbsp;&nbsp;六月的<b>定西</b>，
        风里有洋芋花。</p><p><br></p><p>翻过华家岭<br>就是通渭。</p><p style="display:none">隐藏</p></body></html>`;
    expect(await textOf(strToU8(page), 'a.html')).toBe(
      '引洮工程通水\n六月的定西，风里有洋芋花。\n\n翻过华家岭\n就是通渭。\n',
    );
  });

  it('takes the headline of a page from its title, if the body has none', async () => {
    const page = '<html><head><title>引洮工程通水 - 陇中网</title></head><body><p>六月的定西。</p></body></html>';
    expect(await textOf(strToU8(page), 'a.htm')).toBe('引洮工程通水\n\n六月的定西。\n');
  });

  it('is read from a page in the encoding that it states', async () => {
    const head = strToU8('<html><head><meta charset="gb2312"></head><body><p>');
    const tail = strToU8('</p></body></html>');
    expect(await textOf(new Uint8Array([...head, ...GB18030, ...tail]), 'a.html')).toBe('定西的路。\n');
  });

  it.each([
    ['a map', strToU8('<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>'), 'map'],
    ['a map of points', strToU8('{"type": "FeatureCollection", "features": []}'), 'map'],
    ['a packed map', zipSync({'doc.kml': strToU8('<kml/>')}), 'map'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'picture'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['old Word', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'oldWord'],
    ['a spreadsheet', zipSync({'xl/workbook.xml': strToU8('<x/>')}), 'office'],
    ['a broken Word document', makeDocx([['路']]).slice(0, -60), 'broken'],
    ['no words', strToU8('\n \n'), 'empty'],
    ['noise', new Uint8Array([0xff, 0x00, 0x13, 0x99, 0x80]), 'unknown'],
  ] as const)('is refused with words in both languages: %s', async (_, bytes, refused) => {
    expect(await readText(bytes, 'a.txt')).toEqual({refused});
    expect(REFUSALS[refused].zh).toMatch(/\p{Script=Han}/u);
    expect(REFUSALS[refused].en).toMatch(/[a-z]{3}/);
  });
});
