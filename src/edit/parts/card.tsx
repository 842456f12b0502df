import {useEffect, useRef} from 'preact/hooks';
import {itemsOf, STEPS} from '../model/items.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {BulkCard} from './bulk-card.tsx';
import {Act} from './common.tsx';
import {EnglishCard} from './english-card.tsx';
import {HeadCard} from './head-card.tsx';
import {LineCard} from './line-card.tsx';
import type {CardProps} from './onward.tsx';
import {PassageCard, SentenceCard} from './passage-card.tsx';
import {PickedCard} from './picked-card.tsx';
import {PlaceCard} from './place-card.tsx';
import {PositionCard} from './position-card.tsx';
import {SpeakerCard} from './speaker-card.tsx';

/** What is being decided. It takes the focus when it changes, so that its keys work and Tab leads to its first field. */
export function Card({desk, state}: PartProps) {
  const {sheet, step, at, picked, bulk, locale} = state;
  const t = EDIT_WORDS[locale];
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const {activeElement} = document;
    const isOurs = activeElement === document.body || activeElement?.closest('.decide, .text, .steps') !== null;
    if (isOurs && !ref.current?.contains(activeElement)) ref.current?.focus({preventScroll: true});
    if (ref.current) ref.current.scrollTop = 0;
  }, [at, step, picked, bulk]);
  if (!sheet) return null;
  const item = itemsOf(sheet, step).find(({key}) => key === at);
  return (
    <section class="card" data-card="" ref={ref} tabIndex={-1} aria-label={t.cardLabel}>
      {bulk ? (
        <BulkCard desk={desk} state={state} items={bulk} />
      ) : picked ? (
        <PickedCard desk={desk} state={state} span={picked} />
      ) : item ? (
        <OneCard key={item.key} desk={desk} state={state} item={item} />
      ) : (
        <NothingCard desk={desk} state={state} />
      )}
    </section>
  );
}

function OneCard({desk, state, item}: CardProps) {
  const given = {desk, state};
  switch (item.of) {
    case 'head':
      return <HeadCard {...given} item={item} />;
    case 'line':
      return <LineCard {...given} item={item} />;
    case 'place':
      return <PlaceCard {...given} item={item} />;
    case 'speaker':
      return <SpeakerCard {...given} item={item} />;
    case 'passage':
      return <PassageCard {...given} item={item} />;
    case 'sentence':
      return <SentenceCard {...given} item={item} />;
    case 'position':
      return <PositionCard {...given} item={item} />;
    case 'english':
      return <EnglishCard {...given} item={item} />;
  }
}

function NothingCard({desk, state: {step, locale}}: PartProps) {
  const t = EDIT_WORDS[locale];
  const next = STEPS[STEPS.indexOf(step) + 1];
  return (
    <>
      <h2>{t.nothingHere}</h2>
      {next ? (
        <Act by="Enter" isMain act={() => desk.go(next)}>
          {t.goOn(t.steps[next])}
        </Act>
      ) : null}
    </>
  );
}
