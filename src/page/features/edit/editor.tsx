import type {Scene} from '../../../domain/briefing.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import type {Edit, SceneText} from '../../../state/present-edit.ts';
import type {Edited} from './editing.ts';
import {TakeAwayButtons} from '../take-away/take-away-buttons.tsx';
import {EDITOR_MESSAGES, type EditorMessages} from './messages.ts';
import {PictureField} from './picture-field.tsx';

export type EditorCommand =
  | 'add-view'
  | 'undo'
  | 'redo'
  | 'save'
  | 'open'
  | 'merge'
  | 'share'
  | 'present'
  | 'close'
  | 'remove-briefing'
  | 'restore';

export interface EditorProps extends Omit<Edited, 'base'> {
  readonly locale: Locale;
  /** The editor around the page writes it into the article, and says so itself. */
  readonly isInEditor: boolean;
  /** Whether others can open a link to this page. */
  readonly linkable: boolean;
  readonly change: (edit: Edit) => void;
  readonly command: (command: EditorCommand) => void;
  readonly show: (at: number) => void;
  /** The folder of the open data. */
  readonly dataUrl: URL;
  /** Asks for a file. */
  readonly choosePicture: () => Promise<File | null>;
  readonly useView: (at: number) => void;
}

/** A briefing as a list of pages that can be written on, moved and shown. */
export function Editor(props: EditorProps) {
  const {desk, locale, linkable, report, reasons, link, change, command} = props;
  const {briefing, done, undone} = desk;
  const t = EDITOR_MESSAGES[locale];
  const language = LOCALES[locale].text;
  const button = (name: EditorCommand, label: string, disabled = false) => (
    <button type="button" data-editor={name} disabled={disabled} onClick={() => command(name)}>
      {label}
    </button>
  );
  return (
    <>
      <header>
        <div class="editor-head">
          <h2 id="editor-title" tabIndex={-1}>
            {t.region}
          </h2>
          {button('close', t.close)}
        </div>
        <label>
          <span>{t.title}</span>
          <input
            class="briefing-title"
            value={briefing.title[language]}
            onInput={({currentTarget}) => change({type: 'set-title', language, text: currentTarget.value})}
          />
        </label>
        <p class="editor-actions">
          {button('present', t.present)}
          {button('undo', t.undo, done.length === 0)}
          {button('redo', t.redo, undone.length === 0)}
        </p>
      </header>
      <ol class="editor-scenes">
        {briefing.scenes.map((scene, at) => (
          <SceneCard key={scene.id} {...props} scene={scene} at={at} t={t} />
        ))}
      </ol>
      <footer>
        <button type="button" class="add-view" data-editor="add-view" onClick={() => command('add-view')}>
          {t.addView}
        </button>
        <p class="editor-hint">{t.addViewHint}</p>
        <p class="editor-actions">
          {button('save', t.save)}
          {button('open', t.open)}
          {button('merge', t.merge)}
          {linkable ? button('share', t.share) : null}
          <TakeAwayButtons briefing={briefing} locale={locale} />
          {button('remove-briefing', t.removeBriefing)}
        </p>
        {props.isInEditor ? null : <Kept {...props} t={t} />}
        <div class="editor-report" role="status">
          {report}
        </div>
        {link ? (
          <label class="editor-link">
            <span>{t.linkHere}</span>
            <input readOnly value={link} onFocus={({currentTarget}) => currentTarget.select()} />
          </label>
        ) : null}
        {reasons.length > 0 ? (
          <div class="editor-reasons" role="alert">
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <p>{t.nothingLost}</p>
          </div>
        ) : null}
      </footer>
    </>
  );
}

function Kept({kept, gone, command, t}: EditorProps & {readonly t: EditorMessages}) {
  if (kept && !gone) return <p class="editor-kept">{t.kept}</p>;
  return (
    <p class="editor-kept not" role="alert">
      {gone ? t.deletedElsewhere : t.notKept}
      {gone ? (
        <button type="button" data-editor="restore" onClick={() => command('restore')}>
          {t.restore}
        </button>
      ) : null}
    </p>
  );
}

interface SceneCardProps extends EditorProps {
  readonly scene: Scene;
  readonly at: number;
  readonly t: EditorMessages;
}

function SceneCard(props: SceneCardProps) {
  const {scene, at, t, locale, open, desk, change, show, useView} = props;
  const headline = inLocale(scene.headline, locale).replace(/\n/g, ' ');
  const last = desk.briefing.scenes.length - 1;
  const action = (name: string, label: string, run: () => void, disabled = false) => (
    <button type="button" disabled={disabled} onClick={run} data-card-action={name}>
      {label}
    </button>
  );
  return (
    <li class={open === at ? 'open' : ''} data-scene-card={at} aria-label={t.scene(at + 1, headline)}>
      <div class="card-head">
        <button
          type="button"
          class="handle"
          data-handle={at}
          aria-label={`${t.scene(at + 1, headline)}，${t.handle}`}
          title={t.handle}
        >
          {at + 1}
        </button>
        <button type="button" class="show" onClick={() => show(at)}>
          {t.show}
        </button>
        <span class="card-facts">
          {t.places(scene.places.length)} · {t.passages(scene.passages.length)}
        </span>
      </div>
      <Field scene={scene} at={at} field="kicker" label={t.kicker} locale={locale} change={change} rows={1} />
      <Field scene={scene} at={at} field="headline" label={t.headline} locale={locale} change={change} rows={2} />
      <Field scene={scene} at={at} field="notes" label={t.notes} locale={locale} change={change} rows={3} />
      {scene.kind === 'sources' ? null : (
        <PictureField
          picture={scene.picture ?? null}
          locale={locale}
          dataUrl={props.dataUrl}
          choose={props.choosePicture}
          put={(picture) => change({type: 'set-picture', at, picture})}
        />
      )}
      <p class="editor-actions">
        {action('up', t.up, () => change({type: 'move', from: at, to: at - 1}), at === 0)}
        {action('down', t.down, () => change({type: 'move', from: at, to: at + 1}), at === last)}
        {action('duplicate', t.duplicate, () => change({type: 'duplicate', at}))}
        {action('view', t.view, () => useView(at))}
        {action('remove', t.remove, () => change({type: 'remove', at}), last === 0)}
      </p>
    </li>
  );
}

interface FieldProps {
  readonly scene: Scene;
  readonly at: number;
  readonly field: SceneText;
  readonly label: string;
  readonly locale: Locale;
  readonly rows: number;
  readonly change: EditorProps['change'];
}

function Field({scene, at, field, label, locale, rows, change}: FieldProps) {
  const language = LOCALES[locale].text;
  return (
    <label class={field}>
      <span>{label}</span>
      <textarea
        rows={rows}
        value={scene[field][language]}
        onInput={({currentTarget}) => change({type: 'set-text', at, field, language, text: currentTarget.value})}
      />
    </label>
  );
}
