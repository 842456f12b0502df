import type {Locale} from '../../../domain/text.ts';
import type {Preferences} from '../../../state/preferences.ts';
import '../../../browser/dialog.css';
import './settings.css';
import {Settings} from './settings.tsx';
import type {App} from '../../app.ts';
import {openDialog} from '../../../browser/open-dialog.ts';
import {render} from '../../../browser/render.ts';

/** Opens the settings; whatever is chosen holds at once. */
export function openSettings(app: App): void {
  const {document, store, preferences} = app;
  const stop = store.subscribe((view, before) => {
    if (view.locale !== before.locale) draw();
  }, 'picture');
  const {element, close} = openDialog(document, {
    name: 'settings-dialog',
    titleId: 'settings-title',
    onClose: () => {
      stop();
      render(null, element);
    },
  });
  let kept = preferences.set({});
  const draw = (): void =>
    render(<Settings locale={store.get().locale} preferences={preferences.get()} kept={kept} />, element);
  element.addEventListener('change', ({target}) => {
    const {dataset, value} = target as HTMLInputElement;
    const name = dataset['preference'] as keyof Preferences | undefined;
    if (!name) return;
    kept = preferences.set({[name]: value});
    // Drawn anew once the words of the language are there.
    if (name === 'locale') {
      app.speak(value as Locale);
      return;
    }
    draw();
  });
  element.addEventListener('click', ({target}) => {
    if ((target as Element).closest('[data-help]')) close();
  });
  draw();
}
