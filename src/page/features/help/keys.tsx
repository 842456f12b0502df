import type {Locale} from '../../../domain/text.ts';
import {HELP_MESSAGES} from './messages.ts';

/** Every key that the page answers to. */
export function Keys({locale}: {readonly locale: Locale}) {
  const {close, keys: t} = HELP_MESSAGES[locale];
  return (
    <div class="dialog-body help">
      <header>
        <h2 id="help-title">{t.title}</h2>
        <button type="button" class="close" data-close="" aria-label={close}>
          ×
        </button>
      </header>
      {t.groups.map(({name, keys}) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl class="keys">
            {keys.map(([key, what]) => (
              <div key={key + what}>
                <dt>{key}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p class="remark">{t.note}</p>
    </div>
  );
}
