import type {Index} from '../../../domain/bundle.ts';
import type {ViewState} from '../../../domain/view.ts';
import {countsPerPlace, groupByKind, isFiltered, selectedPassages, visiblePassages} from '../../../state/select.ts';
import type {Messages} from '../../../words/messages.ts';
import {Overview} from './overview.tsx';
import {PassageView} from './passage-view.tsx';
import {PlaceView} from './place-view.tsx';

interface PanelProps {
  readonly index: Index;
  readonly view: ViewState;
  readonly words: Messages;
  /** In pixels of the window: what is certainly below it is left out. Nothing is unless told. */
  readonly height?: number | undefined;
}

/** What stands beside the map: the chosen place, the chosen passage, or everything. */
export function Panel({index, view, words, height = Infinity}: PanelProps) {
  const {selection, locale} = view;
  if (selection.kind === 'place') {
    const place = index.place.get(selection.id);
    if (place)
      return (
        <PlaceView
          index={index}
          place={place}
          groups={groupByKind(selectedPassages(index, view))}
          locale={locale}
          words={words}
          height={height}
        />
      );
  }
  if (selection.kind === 'passage') {
    const passage = index.passage.get(selection.id);
    if (passage) return <PassageView index={index} passage={passage} locale={locale} />;
  }
  const filtered = isFiltered(view.filter) ? visiblePassages(index, view.filter) : null;
  return (
    <Overview
      index={index}
      locale={locale}
      words={words}
      counts={countsPerPlace(index, view.filter)}
      filtered={filtered}
    />
  );
}
