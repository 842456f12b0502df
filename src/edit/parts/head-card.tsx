import {EDIT_WORDS} from '../words.ts';
import {Onward, type CardProps} from './onward.tsx';
import {Act, Field} from './common.tsx';

/** What stands over an article: name of the paper, date, what can be inferred about it. */
export function HeadCard({desk, state, item}: CardProps<'head'>) {
  const {locale, sheet} = state;
  const t = EDIT_WORDS[locale];
  const put = (value: string): void =>
    desk.change(t.did.head(t.head[item.field]), [{do: 'head', field: item.field, value: value || null}]);
  const inferred = sheet?.article.dateInferred ?? {zh: '', en: ''};
  return (
    <>
      <h2>{t.head[item.field]}</h2>
      <p class="remark">{t.headRemarks[item.field]}</p>
      {item.field === 'dateInferred' ? (
        <>
          <Field
            name={t.inChinese}
            value={inferred.zh}
            lang="zh-CN"
            rows={2}
            put={(zh) =>
              desk.change(t.did.head(t.head[item.field]), [{do: 'head', field: item.field, value: {...inferred, zh}}])
            }
          />
          <Field
            name={t.inEnglish}
            value={inferred.en}
            lang="en"
            rows={2}
            put={(en) =>
              desk.change(t.did.head(t.head[item.field]), [{do: 'head', field: item.field, value: {...inferred, en}}])
            }
          />
        </>
      ) : (
        <Field
          key={item.value}
          name={t.head[item.field]}
          value={item.value || item.suggested}
          placeholder={item.field === 'date' ? '2024-05-18' : ''}
          put={put}
        />
      )}
      {item.field === 'newspaper' && (sheet?.suggestions.head.authors.length ?? 0) > 0 ? (
        <p class="remark">{t.authors(sheet?.suggestions.head.authors ?? [])}</p>
      ) : null}
      <div class="acts">
        {item.state === 'open' ? (
          <Act
            by="Enter"
            isMain
            act={() => {
              put(item.suggested);
              desk.onward();
            }}
          >
            {t.confirm}
          </Act>
        ) : (
          <Onward desk={desk} state={state} />
        )}
      </div>
    </>
  );
}
