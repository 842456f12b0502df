import {BLOCK_KINDS, joinedWithBefore, withKind} from '../model/structure.ts';
import {EDIT_WORDS} from '../words.ts';
import {Onward, type CardProps} from './onward.tsx';
import {Act, Group} from './common.tsx';

/** What a line of the text is: one key changes it. */
export function LineCard({desk, state, item}: CardProps<'line'>) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  if (!sheet) return null;
  const {structure} = sheet.article;
  const words = item.spans.map(({start, end}) => sheet.text.slice(start, end));
  return (
    <>
      <h2>{t.lineIs}</h2>
      <blockquote lang="zh-CN">{words.join('')}</blockquote>
      <Group
        name={t.kindOfLine}
        options={BLOCK_KINDS.map((kind) => [kind, t.blocks[kind]] as const)}
        chosen={[item.block.kind]}
        choose={(kind) => {
          desk.change(t.did.line(t.blocks[kind]), [{do: 'structure', blocks: withKind(structure, item.at, kind)}]);
        }}
      />
      <div class="acts">
        <Onward desk={desk} state={state} />
        <Act
          by="j"
          disabled={item.at === 0}
          act={() => desk.change(t.did.joinLines, [{do: 'structure', blocks: joinedWithBefore(structure, item.at)}])}
        >
          {t.joinLines}
        </Act>
      </div>
    </>
  );
}
