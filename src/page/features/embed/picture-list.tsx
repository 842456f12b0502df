import type {Locale} from '../../../domain/text.ts';
import {PICTURE_SHAPES, PICTURES, type Choices, type Making, type PictureChoice, type Shape} from './choices.ts';
import {Select} from './fields.tsx';
import {BUILDER_MESSAGES, type BuilderMessages} from './messages.ts';

interface PictureListProps {
  readonly locale: Locale;
  readonly choices: Choices;
  readonly making: Making;
  /** Pictures that cannot be made of the subject. */
  readonly missing: Readonly<Partial<Record<PictureChoice, 'place' | 'passage'>>>;
  readonly onChange: (change: Partial<Choices>) => void;
  readonly onMake: (picture: PictureChoice) => void;
  readonly onCancel: () => void;
}

/** Pictures to be taken away, and how their making goes. */
export function PictureList({locale, choices, making, missing, onChange, onMake, onCancel}: PictureListProps) {
  const t = BUILDER_MESSAGES[locale];
  const busy = making.state === 'busy';
  const shapes = Object.keys(PICTURE_SHAPES) as Shape[];
  return (
    <section class="pictures">
      <h3>{t.pictures}</h3>
      <p class="format">
        <Select
          label={t.shape}
          value={choices.shape}
          options={shapes.map((id) => ({id, name: t.shapes[id]}))}
          onChange={(shape) => onChange({shape})}
        />
        <label class="select">
          <span>{t.widthMm}</span>
          <input
            type="number"
            min={40}
            max={600}
            value={choices.widthMm}
            onChange={({currentTarget}) => onChange({widthMm: boundedMm(currentTarget.valueAsNumber)})}
          />
        </label>
      </p>
      <ul class="kinds">
        {PICTURES.map((picture) => {
          const lack = missing[picture];
          return (
            <li key={picture}>
              <button
                type="button"
                data-picture={picture}
                disabled={busy || lack !== undefined}
                onClick={() => onMake(picture)}
              >
                <b>{t.picture[picture]}</b>{' '}
                <span>
                  {lack === 'place' ? t.needsPlace : lack === 'passage' ? t.needsPassage : t.pictureHint[picture]}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {making.state === 'busy' ? (
        <p class="progress">
          <progress max={making.of} value={making.done} aria-label={t.pictures} />{' '}
          <button type="button" data-builder-cancel="" onClick={onCancel}>
            {t.cancel}
          </button>
        </p>
      ) : null}
      <p class="result" role="status">
        {resultOf(making, t)}
      </p>
      {making.state === 'ended' && making.failures.length > 0 ? (
        <ul class="failures">
          {making.failures.map(({name, reason}) => (
            <li key={name}>
              {name}：{reason}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function resultOf(making: Making, t: BuilderMessages): string {
  switch (making.state) {
    case 'idle':
      return '';
    case 'busy':
      return t.making(making.done + 1, making.of, making.name);
    case 'ended':
      return making.cancelled
        ? t.cancelled(making.made)
        : making.failures.length > 0
          ? t.failed(making.made)
          : t.made(making.made);
  }
}

function boundedMm(value: number): number {
  return Number.isFinite(value) ? Math.min(600, Math.max(40, Math.round(value))) : 180;
}
