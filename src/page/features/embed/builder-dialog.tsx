import {useState} from 'preact/hooks';
import type {Index} from '../../../domain/bundle.ts';
import type {Locale} from '../../../domain/text.ts';
import {codesOf, previewUrl, subjectName} from './builder-codes.ts';
import {missingFor, type Maker} from './builder-pictures.ts';
import {ChoiceForm} from './choice-form.tsx';
import {SIZES, type Choices, type Making, type PictureChoice} from './choices.ts';
import {CodeList} from './code-list.tsx';
import {BUILDER_MESSAGES} from './messages.ts';
import {siteAddress} from './site-address.ts';
import {PictureList} from './picture-list.tsx';
import {Preview} from './preview.tsx';
import {subjectsOf} from './subjects.ts';

export interface BuilderDialogProps {
  readonly locale: Locale;
  readonly index: () => Index;
  readonly first: Choices;
  /** The page's own address: the frame that is previewed lies beside it. */
  readonly baseUrl: string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly make: Maker;
  readonly onClose: () => void;
}

/** Everything that a newsroom takes away: code for a page, or pictures. */
export function BuilderDialog({locale, index, first, baseUrl, copy, make, onClose}: BuilderDialogProps) {
  const t = BUILDER_MESSAGES[locale];
  const {choices, typedSite, choose} = useChoices(first);
  const {making, start, cancel} = useMaking(make);
  const [width, setWidth] = useState<number>(SIZES[first.size][0]);
  const change = (next: Partial<Choices>): void => {
    if (next.size) setWidth(SIZES[next.size][0]);
    choose(next);
  };
  const close = (): void => {
    cancel();
    onClose();
  };
  const typed = siteAddress(typedSite);
  const url = previewUrl(choices, baseUrl);
  return (
    <div class="builder">
      <header>
        <h2 id="builder-title">{t.title}</h2>
        <p>{t.lead}</p>
        <button type="button" class="close" data-builder-close="" aria-label={t.close} onClick={close}>
          <svg width="18" height="18" aria-hidden="true">
            <path d="M3 3l12 12M15 3L3 15" />
          </svg>
        </button>
      </header>
      <ChoiceForm
        locale={locale}
        choices={{...choices, site: typedSite}}
        subjects={subjectsOf(index(), choices.place, locale)}
        siteFault={'fault' in typed ? typed.fault : null}
        onChange={change}
      />
      <div class="results">
        {/^https?:/.test(url) ? (
          <Preview
            locale={locale}
            url={url}
            title={t.frameTitle(subjectName(index(), choices, locale))}
            width={width}
            height={width < 600 ? SIZES.phone[1] : width < 1000 ? SIZES.column[1] : SIZES.wide[1]}
            onWidth={setWidth}
          />
        ) : null}
        {'site' in siteAddress(choices.site) ? (
          <CodeList locale={locale} codes={codesOf(index(), choices)} onCopy={copy} />
        ) : (
          <p class="hint">{t.codesNeedSite}</p>
        )}
        <PictureList
          locale={locale}
          choices={choices}
          making={making}
          missing={missingFor(index(), choices)}
          onChange={change}
          onMake={(picture) => start(picture, choices)}
          onCancel={cancel}
        />
      </div>
    </div>
  );
}

/** What is chosen. While what is typed is the address of no site, the last good one stays. */
function useChoices(first: Choices) {
  const [choices, setChoices] = useState(first);
  const [typedSite, setTypedSite] = useState(first.site);
  const choose = (next: Partial<Choices>): void => {
    if (next.site !== undefined) setTypedSite(next.site);
    const typed = siteAddress(next.site ?? choices.site);
    setChoices({...choices, ...next, site: 'site' in typed ? typed.site : choices.site});
  };
  return {choices, typedSite, choose};
}

function useMaking(make: Maker) {
  const [making, setMaking] = useState<Making>({state: 'idle'});
  const [stop, setStop] = useState<AbortController | null>(null);
  const start = (picture: PictureChoice, choices: Choices): void => {
    const controller = new AbortController();
    setStop(controller);
    void make(picture, choices, controller.signal, setMaking);
  };
  return {making, start, cancel: () => stop?.abort()};
}
