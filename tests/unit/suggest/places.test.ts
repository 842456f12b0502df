import {describe, expect, it} from 'vitest';
import {divisionsCalled} from '../../../src/cli/suggest/home-divisions.ts';
import {loadLexicon} from '../../../src/cli/suggest/load-lexicon.ts';
import {suggest, type SuggestedPlace} from '../../../src/suggest/suggest.ts';
import {toJson} from '../../../src/suggest/to-json.ts';

const lexicon = loadLexicon();
const paragraph = (text: string): string => `标题在此\n\n${text.endsWith('。') ? text : `${text}。`}\n`;
const placesIn = (text: string): readonly SuggestedPlace[] =>
  suggest(paragraph(text), lexicon).places.filter(({start}) => start > 4);
const namesIn = (text: string): readonly string[] =>
  placesIn(text)
    .filter(({isPointing}) => !isPointing)
    .map(({name}) => name);

it('of places of one name, the one at home comes first, unless the text says otherwise', () => {
  const divisionOf = (text: string, home: string): string | undefined => {
    const places = suggest(paragraph(text), lexicon, [], divisionsCalled([home], lexicon)).places;
    return places.find(({name}) => name === '鼓楼区')?.division?.within?.name;
  };
  for (const city of ['徐州市', '福州市', '开封市']) expect(divisionOf('记者来到鼓楼区采访', city)).toBe(city);
  expect(divisionOf('记者来到福州市，又到鼓楼区采访', '开封市')).toBe('福州市');
});

it('names that several divisions have are known by the others', () => {
  const called = divisionsCalled(['鼓楼区', '开封市', '不在表里'], lexicon);
  expect([...called].map(({name, within}) => `${within?.name} ${name}`)).toEqual(['河南省 开封市', '开封市 鼓楼区']);
});

describe('the places that a text seems to name', () => {
  it.each([
    ['来到沁县、吉县调研', ['沁县', '吉县']],
    ['晋城市城区和阳泉市郊区的变化', ['晋城市城区', '晋城市', '阳泉市郊区', '阳泉市']],
    ['长治王村机场新开航线', ['长治王村机场']],
    ['一行人走进和林格尔县', ['和林格尔县']],
    ['阿坝藏族羌族自治州地处高原', ['阿坝藏族羌族自治州']],
    ['临猗黄河大桥建成通车', ['临猗黄河大桥']],
    ['与襄阳、枣阳、武汉、南宁、大同相连', ['襄阳', '枣阳', '武汉', '南宁', '大同']],
    ['兰州轨道交通二号线开通运营', ['兰州轨道交通二号线']],
    ['G55二广高速、国道208和209国道在此交会', ['G55二广高速', '国道208', '209国道']],
    ['锡林郭勒盟、土默特左旗和景宁畲族自治县', ['锡林郭勒盟', '土默特左旗', '景宁畲族自治县']],
    ['推动广西云南等地发展', ['广西', '云南']],
    ['在渭源县会川镇采访', ['渭源县', '会川镇']],
    ['秦岭隧道、跃龙门隧道相继贯通', ['秦岭隧道', '跃龙门隧道']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('are a route and its ends', () => {
    expect(namesIn('加快太原至焦作高铁建设')).toEqual(['太原至焦作高铁', '太原', '焦作']);
    expect(namesIn('推进梧州至玉林至湛江高速公路前期工作')).toEqual([
      '梧州至玉林至湛江高速公路',
      '梧州',
      '玉林',
      '湛江',
    ]);
  });

  it.each([
    '维护社会大局稳定、实现长治久安',
    '司马光砸缸的故事家喻户晓',
    '十一届全国人大代表省委提出要求',
    '打造两小时高速公路圈',
    '建设区域性中心城市和物流中心',
    '走出转型新路，推进老旧小区改造',
    '农村厕所革命和村容村貌提升',
    '打造全省先行区，建设美丽家园，路网更密',
    '加强合作，安定人心，开放平台，平安建设',
    '建设四好农村路和重点水利工程',
    '吸引更多市场主体投资兴业',
  ])('are none in: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('are no part of a person’s name', () => {
    expect(namesIn('“好。”村民许昌明说')).toEqual([]);
  });

  it('are told apart by what the text names beside them', () => {
    const within = (text: string, name: string): string | undefined =>
      placesIn(text).find((place) => place.name === name)?.division?.within?.name;
    expect(within('辽宁省朝阳市双塔区、龙城区', '龙城区')).toBe('朝阳市');
    expect(within('在长沙市岳麓区、天心区，鼓楼区在福州市', '岳麓区')).toBe('长沙市');
    expect(within('福州市鼓楼区', '鼓楼区')).toBe('福州市');
    expect(within('南京市鼓楼区', '鼓楼区')).toBe('南京市');
  });

  it('are the paper’s own city where the text says 我市 and 全市, in another city’s paper too', () => {
    const pointed = placesIn('襄阳市召开大会。我市今年开局良好，全市干部到武汉学习').filter(
      ({isPointing}) => isPointing,
    );
    expect(pointed.map(({name, division}) => [name, division?.name])).toEqual([
      ['我市', '襄阳市'],
      ['全市', '襄阳市'],
    ]);
    const {passages} = toJson(suggest(paragraph('襄阳市召开大会。我市开局良好'), lexicon));
    expect(passages.at(-1)?.places).toEqual(['襄阳市']);
  });

  it('are found in traditional characters, as the text writes them', () => {
    expect(namesIn('從廈門坐船到臺北，再去長治市')).toEqual(['廈門', '臺北', '長治市']);
  });

  it('are no gates called like a county, no streets that something fills, no plants of a kind', () => {
    expect(namesIn('永泰门外的早市，一刮风满街都是灰，建设抽水蓄能电站')).toEqual([]);
    expect(namesIn('从永泰县来到建设街')).toEqual(['永泰县', '建设街']);
  });

  it('are found over a page break and an indent', () => {
    const text = `标题在此\n\n${'项目建设加快推进，'.repeat(5)}领导走进屯\n\n　　留区和襄垣县，看了又看。\n`;
    expect(suggest(text, lexicon).places.map(({name, start, end}) => [name, text.slice(start, end)])).toEqual([
      ['屯留区', '屯\n\n　　留区'],
      ['襄垣县', '襄垣县'],
    ]);
  });

  it('are the articles’ own where they list them', () => {
    const listed = [{id: 'binhu', kind: 'zone' as const, names: ['滨湖新城', '我市']}];
    const [place] = suggest(paragraph('推进滨湖新城建设'), lexicon, listed).places;
    expect(place).toMatchObject({name: '滨湖新城', listed: {id: 'binhu'}});
  });
});
