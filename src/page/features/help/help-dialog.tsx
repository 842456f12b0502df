import {About} from './about.tsx';
import '../../../browser/dialog.css';
import './help.css';
import {Keys} from './keys.tsx';
import type {App} from '../../app.ts';
import {openDialog} from '../../../browser/open-dialog.ts';
import {render} from '../../../browser/render.ts';

/** Opens the sheet of keys, or what there is to know about the data. */
export function openHelp({document, store, index, words}: App, what: string): void {
  const {locale} = store.get();
  const {element} = openDialog(document, {
    name: 'help-dialog',
    titleId: 'help-title',
    onClose: () => render(null, element),
  });
  render(
    what === 'keys' ? <Keys locale={locale} /> : <About index={index()} locale={locale} words={words()} />,
    element,
  );
}
