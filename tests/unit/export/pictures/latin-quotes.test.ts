import {describe, expect, it} from 'vitest';
import {textLine} from '../../../../src/export/pictures/block.ts';

const style = {family: "'Noto Sans SC'", size: 16, colour: '#000'};
const narrow = 'font-variant-east-asian:proportional-width';

describe('a line of text in a picture', () => {
  it('has narrow apostrophes and quotation marks in English, also in a Chinese face', () => {
    expect(textLine('the county’s “new” road', 0, 0, {...style, lang: 'en'})).toContain(narrow);
    expect(textLine('the new road', 0, 0, {...style, lang: 'en'})).not.toContain(narrow);
    expect(textLine('“新区”', 0, 0, style)).not.toContain(narrow);
  });
});
