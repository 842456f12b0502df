import {toBase64} from '../../domain/base64.ts';
import type {Locale} from '../../domain/text.ts';
import {copyText} from '../copy-text.ts';
import {openDialog} from '../open-dialog.ts';
import {render} from '../render.ts';
import {SAVE_MESSAGES} from './messages.ts';
import type {SavableFile} from './save-file.ts';
import './shown-files.css';

/** A picture as a data address: a long press on one of a blob's saves nothing. */
interface ShownPicture {
  readonly name: string;
  readonly address: string;
}

interface ShownFilesProps {
  readonly locale: Locale;
  readonly pictures: readonly ShownPicture[];
  readonly texts: readonly SavableFile[];
  /** Names of what can only be had in another browser. */
  readonly elsewhere: readonly string[];
  /** Of the page. */
  readonly address: string;
  readonly copied: boolean;
  readonly onCopy: () => void;
}

/** Files to be taken by hand: pictures and words by a long press, all others in a browser that has downloads. */
function ShownFiles({locale, pictures, texts, elsewhere, address, copied, onCopy}: ShownFilesProps) {
  const t = SAVE_MESSAGES[locale];
  return (
    <>
      <header>
        <h2 id="shown-files-title">{t.title}</h2>
        <button type="button" data-close="">
          {t.close}
        </button>
      </header>
      {pictures.length + texts.length > 0 ? <p class="way">{t.hold}</p> : null}
      {elsewhere.length > 0 ? (
        <>
          <p class="way">{t.elsewhere(elsewhere)}</p>
          <p class="address">
            <input type="text" readOnly aria-label={t.address} value={address} />{' '}
            <button type="button" onClick={onCopy}>
              {copied ? t.copied : t.copy}
            </button>
          </p>
        </>
      ) : null}
      {pictures.map(({name, address: source}) => (
        <img key={name} src={source} alt={name} />
      ))}
      {texts.map(({name, content}) => (
        <pre key={name}>{content}</pre>
      ))}
    </>
  );
}

/** Shows what an app around the page lets nobody save. */
export function showFiles(document: Document, locale: Locale, files: readonly SavableFile[]): void {
  const window = document.defaultView as Window;
  const {element} = openDialog(document, {
    name: 'shown-files',
    titleId: 'shown-files-title',
    onClose: () => render(null, element),
  });
  // While presenting, Escape leaves the stage: not from inside a dialog.
  element.addEventListener('keydown', (event) => event.stopPropagation());
  const isText = ({name, content}: SavableFile): boolean => name.endsWith('.txt') && typeof content === 'string';
  const pictures = files.filter(({name}) => name.endsWith('.png')).map(shownPicture);
  const elsewhere = files.filter((file) => !file.name.endsWith('.png') && !isText(file)).map(({name}) => name);
  const draw = (copied: boolean): void =>
    render(
      <ShownFiles
        locale={locale}
        pictures={pictures}
        texts={files.filter(isText)}
        elsewhere={elsewhere}
        address={window.location.href}
        copied={copied}
        onCopy={() => void copyText(window, window.location.href, element).then(draw)}
      />,
      element,
    );
  draw(false);
}

function shownPicture({name, content}: SavableFile): ShownPicture {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {name, address: `data:image/png;base64,${toBase64(bytes)}`};
}
