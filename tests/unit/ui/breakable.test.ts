import {describe, expect, it} from 'vitest';
import {breaksIn} from '../../../src/page/features/present/breakable.tsx';

function pieces(text: string, names?: readonly string[]): readonly string[] {
  const cuts = [0, ...breaksIn(text, names), text.length];
  return cuts.slice(1).map((end, at) => text.slice(cuts[at], end));
}

describe('breaksIn', () => {
  it('breaks large Chinese type between words and loses none of it', () => {
    const text = '力争全年新增市场主体10000家';
    expect(pieces(text)).toEqual(['力争', '全年', '新增', '市场', '主体', '10000家']);
    expect(pieces(text).join('')).toBe(text);
  });

  it('begins no line with a mark or a particle, and ends none with an opening mark', () => {
    const lines = pieces('真正实现“东西松绑，南北扩容”，加强了我市与京津冀、长三角等区域间的经济交流');
    for (const line of lines) {
      expect(line).not.toMatch(/^[，、。”’）了等的]/);
      expect(line).not.toMatch(/[“‘（]$/);
    }
  });

  it('keeps a few characters between two marks whole', () => {
    expect(pieces('真正实现“东西松绑，南北扩容”').slice(-2)).toEqual(['“东西松绑，', '南北扩容”']);
    expect(pieces('把俺们当地的土特产‘带出圈’、换成钱').some((line) => line.includes('‘带出圈’'))).toBe(true);
  });

  it('keeps a name whole that the dictionary does not know', () => {
    const text = '开工建设国道208长治司马至晋城金村段道路工程';
    expect(pieces(text).some((piece) => piece.includes('晋城'))).toBe(false);
    expect(
      pieces(text, ['晋城', '国道208']).filter((piece) => piece.includes('晋城') || piece.includes('国道208')),
    ).toHaveLength(2);
  });
});
