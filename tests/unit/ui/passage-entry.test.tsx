import {render} from 'preact-render-to-string';
import {expect, it} from 'vitest';
import '../../../src/words/all-messages.ts';
import {indexBundle} from '../../../src/domain/bundle.ts';
import {PassageEntries} from '../../../src/page/features/article/passage-entry.tsx';
import {context} from '../export/fixture.ts';

it('sets name and office in elements of their own: a name with a blank is read whole', () => {
  const {bundle} = context;
  const passage = bundle.passages.find(({speaker}) => speaker !== null);
  const speakers = bundle.speakers.map((speaker) => ({
    ...speaker,
    name: {...speaker.name, zh: '阿不都 热合曼'},
    office: {zh: '村 支书', en: ''},
    organisation: null,
  }));
  const html = render(
    <PassageEntries index={indexBundle({...bundle, speakers})} passages={passage ? [passage] : []} locale="zh-CN" />,
  );
  expect(html).toContain(` · <span data-by="${passage?.speaker}">阿不都 热合曼</span> <span>村 支书</span>：`);
});
