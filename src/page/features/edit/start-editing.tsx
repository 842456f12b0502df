import type {Scene} from '../../../domain/briefing.ts';
import type {BriefingId} from '../../../domain/id.ts';
import {Editor, type EditorCommand} from './editor.tsx';
import {EDITOR_MESSAGES} from './messages.ts';
import './editor.css';
import type {App} from '../../app.ts';
import {briefingToEdit} from './briefing-to-edit.ts';
import {render} from '../../../browser/render.ts';
import {listenToDrags} from './drag-scenes.ts';
import {createEditing, insertion, type Editing} from './editing.ts';
import {mergeFile, openFile, saveBriefing, shareBriefing} from './exchange.ts';
import {chooseFile} from '../present/files.ts';
import type {OwnBriefings} from './own-briefings.ts';
import {sceneOfView} from './scene-of-view.ts';

/** Opens a briefing on the desk beside the map; a briefing of the article is copied, and the copy edited. @returns what closes it */
export function startEditing(app: App, own: OwnBriefings, id: BriefingId | ''): () => void {
  const {document, window, store} = app;
  const layout = document.querySelector<HTMLElement>('.layout') as HTMLElement;
  const region = layout.appendChild(createRegion(document));
  const editing = createEditing(own, briefingToEdit(own, id), () => store.get().locale, draw);

  function present(): void {
    region.hidden = true;
    store.dispatch({type: 'show-scene', briefing: editing.briefing().id, scene: Math.max(1, editing.now().open + 1)});
  }

  function end(): void {
    for (const stop of stops) stop();
    region.remove();
    layout.removeAttribute('data-editing');
  }

  function close(): void {
    end();
    store.dispatch({type: 'set-mode', mode: {kind: 'present', briefing: '' as BriefingId, scene: 1}});
  }

  const commands: Readonly<Record<EditorCommand, () => void>> = {
    'add-view': () => addView(app, editing, region),
    undo: editing.undo,
    redo: editing.redo,
    save: () => saveBriefing(app, own, editing.briefing()),
    open: () => void openFile(app, own, editing),
    merge: () => void mergeFile(app, editing),
    share: () => void shareBriefing(app, editing),
    present,
    close,
    'remove-briefing': () => {
      close();
      own.remove(editing.briefing());
    },
    restore: editing.restore,
  };

  function draw(): void {
    const {locale} = store.get();
    region.setAttribute('aria-label', EDITOR_MESSAGES[locale].region);
    render(
      <Editor
        {...editing.now()}
        locale={locale}
        isInEditor={own.isInEditor}
        linkable={window.location.protocol !== 'file:'}
        change={editing.change}
        dataUrl={app.dataUrl}
        choosePicture={() => chooseFile(document, 'image/*')}
        command={(command) => commands[command]()}
        show={(at) => showScene(app, editing, at)}
        useView={(at) => useView(app, editing, at)}
      />,
      region.firstElementChild as HTMLElement,
    );
  }

  const stops = [
    listenToDrags(region, (from, to) => editing.change({type: 'move', from, to})),
    store.subscribe(({mode}) => {
      region.hidden = mode.kind === 'present';
      layout.toggleAttribute('data-editing', mode.kind !== 'present');
      draw();
    }, 'picture'),
    editing.end,
  ];
  region.addEventListener('keydown', (event) => answerKey(event, region, editing, present));
  layout.setAttribute('data-editing', '');
  editing.begin();
  store.dispatch({type: 'set-mode', mode: {kind: 'explore'}});
  draw();
  document.getElementById('editor-title')?.focus();
  return end;
}

function createRegion(document: Document): HTMLElement {
  const region = document.createElement('section');
  region.id = 'editor';
  region.dataset['region'] = 'editor';
  region.append(document.createElement('div'));
  return region;
}

function sceneInSight({element, index, store, map}: App): Scene {
  const {clientWidth: width, clientHeight: height} = element('map');
  return sceneOfView(index(), store.get(), map.camera(), {width, height});
}

function addView(app: App, editing: Editing, region: HTMLElement): void {
  const asked = insertion(editing.briefing(), [sceneInSight(app)]);
  editing.change(asked);
  editing.show({open: asked.at});
  region.querySelector(`[data-scene-card="${asked.at}"]`)?.scrollIntoView({block: 'nearest'});
}

function useView(app: App, editing: Editing, at: number): void {
  const {camera, places, passages} = sceneInSight(app);
  editing.change({type: 'set-view', at, view: {camera, places, passages}});
}

/** Puts what a page is about on the map. */
function showScene({store}: App, editing: Editing, at: number): void {
  const scene = editing.briefing().scenes[at];
  if (!scene) return;
  editing.show({open: at});
  const [passage] = scene.passages;
  const [place] = scene.places;
  if (passage) store.dispatch({type: 'select-passage', id: passage});
  else if (place) store.dispatch({type: 'select-place', id: place});
}

/** Undo and moving by keys; F5 starts the talk from here while the desk has the focus. */
function answerKey(event: KeyboardEvent, region: HTMLElement, editing: Editing, present: () => void): void {
  const {key, altKey, shiftKey} = event;
  const card = (event.target as Element).closest<HTMLElement>('[data-scene-card]');
  const from = Number(card?.dataset['sceneCard'] ?? -1);
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z') editing[shiftKey ? 'redo' : 'undo']();
  else if (altKey && card && (key === 'ArrowUp' || key === 'ArrowDown')) {
    const to = key === 'ArrowUp' ? from - 1 : from + 1;
    if (to >= 0 && to < editing.briefing().scenes.length) {
      editing.change({type: 'move', from, to});
      region.querySelector<HTMLElement>(`[data-handle="${to}"]`)?.focus();
    }
  } else if (key === 'F5') {
    if (!shiftKey) editing.show({open: -1});
    present();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
