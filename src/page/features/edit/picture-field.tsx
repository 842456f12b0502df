import type {ComponentChildren} from 'preact';
import {useId, useState} from 'preact/hooks';
import type {ScenePicture} from '../../../domain/briefing.ts';
import type {Locale} from '../../../domain/text.ts';
import {PictureFigure} from '../present/scene-picture.tsx';
import {LOCALES} from '../../../words/locales.ts';
import {EDITOR_MESSAGES} from './messages.ts';
import {scalePicture, TOO_HEAVY} from './scale-picture.ts';

interface PictureFieldProps {
  readonly picture: ScenePicture | null;
  readonly locale: Locale;
  readonly dataUrl: URL;
  /** Asks for a file. */
  readonly choose: () => Promise<File | null>;
  readonly put: (picture: ScenePicture | null) => void;
}

/** The picture of a page: from a file, and never without whose it is and its licence. */
export function PictureField({picture, locale, dataUrl, choose, put}: PictureFieldProps) {
  const t = EDITOR_MESSAGES[locale];
  const [draft, setDraft] = useState<ScenePicture | null>(null);
  const [report, setReport] = useState('');
  const take = async (): Promise<void> => {
    const file = await choose();
    if (!file) return;
    setReport(t.scaling);
    try {
      const scaled = await scalePicture(document, file);
      setDraft({...NO_WORDS, ...(draft ?? picture), ...scaled});
      setReport('');
    } catch (error) {
      setReport(
        error instanceof Error && error.message === TOO_HEAVY ? t.tooHeavy(file.name) : t.unreadable(file.name),
      );
    }
  };
  const button = (name: string, label: string, act: () => void) => (
    <button type="button" data-picture-action={name} onClick={act}>
      {label}
    </button>
  );
  const putDraft = (filled: ScenePicture): void => {
    put(filled);
    setDraft(null);
  };
  return (
    <fieldset class="scene-picture-field">
      <legend>{t.picture}</legend>
      {draft ? (
        <PictureWords draft={draft} locale={locale} dataUrl={dataUrl} set={setDraft} put={putDraft}>
          {button('choose', t.otherPicture, () => void take())}
          {button('cancel', t.cancel, () => setDraft(null))}
        </PictureWords>
      ) : picture ? (
        <>
          <PictureFigure picture={picture} dataUrl={dataUrl} locale={locale} />
          <p class="editor-actions">
            {button('words', t.changeCredit, () => setDraft(picture))}
            {button('remove', t.removePicture, () => put(null))}
          </p>
        </>
      ) : (
        <p class="editor-actions">{button('choose', t.addPicture, () => void take())}</p>
      )}
      <p class="editor-picture-report" role="status">
        {report}
      </p>
    </fieldset>
  );
}

const NO_WORDS: Pick<ScenePicture, 'alt' | 'credit' | 'licence'> = {alt: {zh: '', en: ''}, credit: '', licence: ''};

interface PictureWordsProps {
  readonly draft: ScenePicture;
  readonly locale: Locale;
  readonly dataUrl: URL;
  readonly set: (draft: ScenePicture) => void;
  readonly put: (filled: ScenePicture) => void;
  readonly children: ComponentChildren;
}

/** What has to be known of a picture before it is on a page. */
function PictureWords({draft, locale, dataUrl, set, put, children}: PictureWordsProps) {
  const t = EDITOR_MESSAGES[locale];
  const licences = useId();
  const language = LOCALES[locale].text;
  const filled = {...draft, credit: draft.credit.trim(), licence: draft.licence.trim()};
  const whole = filled.credit !== '' && filled.licence !== '';
  const field = (label: string, value: string, write: (text: string) => ScenePicture, list?: string) => (
    <label>
      <span>{label}</span>
      <input value={value} maxLength={200} list={list} onInput={({currentTarget}) => set(write(currentTarget.value))} />
    </label>
  );
  return (
    <>
      <img src={new URL(draft.src, dataUrl).href} alt="" width={draft.width} height={draft.height} />
      {field(t.alt, draft.alt[language], (text) => ({...draft, alt: {...draft.alt, [language]: text}}))}
      {field(t.credit, draft.credit, (credit) => ({...draft, credit}))}
      {field(t.licence, draft.licence, (licence) => ({...draft, licence}), licences)}
      <datalist id={licences}>
        {t.licences.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </datalist>
      <p class="editor-hint">{t.creditHint}</p>
      <p class="editor-actions">
        <button type="button" data-picture-action="put" disabled={!whole} onClick={() => put(filled)}>
          {t.takePicture}
        </button>
        {children}
      </p>
    </>
  );
}
