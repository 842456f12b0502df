import {useState} from 'preact/hooks';
import type {Locale} from '../../../domain/text.ts';
import {ChoiceForm} from './choice-form.tsx';
import {SIZES, type Choices, type Choosable, type CodeName, type Making, type PictureChoice} from './choices.ts';
import {CodeList} from './code-list.tsx';
import {BUILDER_MESSAGES} from './messages.ts';
import type {siteAddress} from './site-address.ts';
import {PictureList} from './picture-list.tsx';
import {Preview} from './preview.tsx';

export interface BuilderDialogProps {
  readonly locale: Locale;
  readonly first: Choices;
  readonly places: readonly Choosable[];
  readonly passagesOf: (place: string) => readonly Choosable[];
  readonly briefings: readonly Choosable[];
  /** The published site's folder, or what is wrong with what was typed. */
  readonly siteAddress: typeof siteAddress;
  readonly subjectOf: (choices: Choices) => string;
  readonly previewUrl: (choices: Choices) => string;
  readonly codesOf: (choices: Choices) => Readonly<Record<CodeName, string>>;
  readonly missingFor: (choices: Choices) => Readonly<Partial<Record<PictureChoice, 'place' | 'passage'>>>;
  readonly copy: (text: string) => Promise<boolean>;
  /** Makes a picture and hands it to the reader; tells how it goes. */
  readonly make: (
    picture: PictureChoice,
    choices: Choices,
    signal: AbortSignal,
    tell: (making: Making) => void,
  ) => Promise<void>;
  readonly onClose: () => void;
}

/** Everything that a newsroom takes away: code for a page, or pictures. */
export function BuilderDialog(props: BuilderDialogProps) {
  const {
    locale,
    first,
    places,
    passagesOf,
    briefings,
    siteAddress: addressOf,
    subjectOf,
    previewUrl,
    codesOf,
    missingFor,
    copy,
    make,
    onClose,
  } = props;
  const t = BUILDER_MESSAGES[locale];
  const [choices, setChoices] = useState(first);
  const [typedSite, setTypedSite] = useState(first.site);
  const [width, setWidth] = useState<number>(SIZES[first.size][0]);
  const [making, setMaking] = useState<Making>({state: 'idle'});
  const [stop, setStop] = useState<AbortController | null>(null);
  const change = (next: Partial<Choices>): void => {
    if (next.site !== undefined) setTypedSite(next.site);
    const typed = addressOf(next.site ?? choices.site);
    if (next.size) setWidth(SIZES[next.size][0]);
    setChoices({...choices, ...next, site: 'site' in typed ? typed.site : choices.site});
  };
  const start = (picture: PictureChoice): void => {
    const controller = new AbortController();
    setStop(controller);
    void make(picture, choices, controller.signal, setMaking);
  };
  const title = t.frameTitle(subjectOf(choices));
  const typed = addressOf(typedSite);
  const isSite = (text: string): boolean => 'site' in addressOf(text);
  return (
    <div class="builder">
      <header>
        <h2 id="builder-title">{t.title}</h2>
        <p>{t.lead}</p>
        <button
          type="button"
          class="close"
          data-builder-close=""
          aria-label={t.close}
          onClick={() => {
            stop?.abort();
            onClose();
          }}
        >
          <svg width="18" height="18" aria-hidden="true">
            <path d="M3 3l12 12M15 3L3 15" />
          </svg>
        </button>
      </header>
      <ChoiceForm
        locale={locale}
        choices={{...choices, site: typedSite}}
        places={places}
        passages={passagesOf(choices.place)}
        briefings={briefings}
        siteFault={'fault' in typed ? typed.fault : null}
        onChange={change}
      />
      <div class="results">
        {/^https?:/.test(previewUrl(choices)) ? (
          <Preview
            locale={locale}
            url={previewUrl(choices)}
            title={title}
            width={width}
            height={width < 600 ? SIZES.phone[1] : width < 1000 ? SIZES.column[1] : SIZES.wide[1]}
            onWidth={setWidth}
          />
        ) : null}
        {isSite(choices.site) ? (
          <CodeList locale={locale} codes={codesOf(choices)} onCopy={copy} />
        ) : (
          <p class="hint">{t.codesNeedSite}</p>
        )}
        <PictureList
          locale={locale}
          choices={choices}
          making={making}
          missing={missingFor(choices)}
          onChange={change}
          onMake={start}
          onCancel={() => stop?.abort()}
        />
      </div>
    </div>
  );
}
