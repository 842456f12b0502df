import type {Briefing} from '../../../domain/briefing.ts';
import {formatBriefingFile, parseBriefingFile} from '../../../domain/briefing-file.ts';
import type {BriefingId} from '../../../domain/id.ts';
import {isOwnPicture, withPictures} from '../../../domain/scene-picture.ts';
import {inLocale} from '../../../words/locales.ts';
import {mergeBriefings, sameBriefing} from '../../../state/merge-briefings.ts';
import {edit, openDesk, rebase, redo, undo, type Desk, type Edit} from '../../../state/present-edit.ts';
import {Editor, type EditorCommand} from './editor.tsx';
import {EDITOR_MESSAGES, type EditorMessages} from './messages.ts';
import './editor.css';
import type {App} from '../../app.ts';
import {briefingToEdit} from './briefing-to-edit.ts';
import {render} from '../../../browser/render.ts';
import {listenToDrags} from './drag-scenes.ts';
import {saveFile} from '../../../browser/save/save-file.ts';
import {chooseFile} from '../present/files.ts';
import {knownToBriefings} from '../present/known-to-briefings.ts';
import type {OwnBriefings} from './own-briefings.ts';
import {sceneOfView} from './scene-of-view.ts';
import {MAX_LINK, SHARED, toHash} from '../present/share-link.ts';

/** Opens a briefing on the desk beside the map; a briefing of the article is copied, and the copy edited. @returns what closes it */
export function startEditing(app: App, own: OwnBriefings, id: BriefingId | ''): () => void {
  const {document, window, store, map} = app;
  const layout = document.querySelector<HTMLElement>('.layout') as HTMLElement;
  const region = layout.appendChild(createRegion(document));
  let desk: Desk = openDesk(briefingToEdit(own, id));
  /** As the browser kept it last; null before that. */
  let base = own.list().find((briefing) => briefing.id === desk.briefing.id) ?? null;
  /** Deleted in another tab. */
  let gone = false;
  let keeping = false;
  let open = -1;
  let report = '';
  let reasons: readonly string[] = [];
  let link = '';
  let kept = true;

  function messages(): EditorMessages {
    return EDITOR_MESSAGES[store.get().locale];
  }

  /** Every change is kept at once; what only typing has not changed yet is not. */
  function put(next: Desk, say = ''): void {
    if (next === desk) return;
    desk = next;
    [report, reasons, link] = [say, [], ''];
    keep();
    draw();
  }

  function keep(): void {
    keeping = true;
    const put = own.put(desk.briefing, base);
    keeping = false;
    [kept, gone] = [put.kept, put.deleted];
    if (!kept) return;
    base = put.briefing;
    take(put.briefing);
    if (put.other) report = messages().bothKept(inLocale(put.other.title, store.get().locale));
  }

  /** What is on the desk has become `now` in another tab; the page that is shown stays the same. */
  function take(now: Briefing): void {
    const shown = desk.briefing.scenes[open]?.id;
    desk = rebase(desk, now);
    open = desk.briefing.scenes.findIndex((scene) => scene.id === shown);
  }

  function followOthers(): void {
    if (keeping || gone || !base) return;
    const theirs = own.list().find((briefing) => briefing.id === desk.briefing.id);
    gone = !theirs;
    if (theirs && kept && !sameBriefing(base, theirs)) {
      const {briefing, clash} = mergeBriefings(base, desk.briefing, theirs);
      // Where both changed the same, the next change here keeps both.
      if (clash) return;
      base = theirs;
      take(briefing);
      report = messages().othersChanges;
    }
    draw();
  }

  function change(asked: Edit): void {
    put(edit(desk, asked), asked.type === 'move' ? messages().moved(asked.to + 1) : '');
  }

  function view() {
    const {clientWidth: width, clientHeight: height} = app.element('map');
    return sceneOfView(app.index(), store.get(), map.camera(), {width, height});
  }

  const commands: Readonly<Record<EditorCommand, () => void>> = {
    'add-view': () => {
      const {scenes} = desk.briefing;
      const at = scenes.at(-1)?.kind === 'sources' ? scenes.length - 1 : scenes.length;
      change({type: 'insert', at, scenes: [view()]});
      open = at;
      draw();
      region.querySelector(`[data-scene-card="${at}"]`)?.scrollIntoView({block: 'nearest'});
    },
    undo: () => put(undo(desk)),
    redo: () => put(redo(desk)),
    save: () => {
      const content = formatBriefingFile([desk.briefing], articleId());
      const name = `${desk.briefing.id}.briefing.json`;
      if (saveFile(document, store.get().locale, {name, content})) own.settle(desk.briefing.id);
    },
    open: () =>
      void takeFile((briefings) => {
        const fresh = briefings.map((briefing) => ({...briefing, id: own.freeId()}));
        for (const briefing of fresh) {
          kept = own.put(briefing, null).kept;
          own.settle(briefing.id);
        }
        desk = openDesk(fresh[0] as Briefing);
        [base, gone] = [kept ? desk.briefing : null, false];
        report = messages().opened(briefings.length);
      }),
    merge: () =>
      void takeFile((briefings) => {
        const scenes = briefings.flatMap((briefing) => briefing.scenes).filter(({kind}) => kind === 'scene');
        const {length} = desk.briefing.scenes;
        desk = edit(desk, {
          type: 'insert',
          at: desk.briefing.scenes.at(-1)?.kind === 'sources' ? length - 1 : length,
          scenes,
        });
        report = messages().merged(scenes.length);
        keep();
      }),
    share: () => void share(),
    present: () => {
      region.hidden = true;
      store.dispatch({type: 'show-scene', briefing: desk.briefing.id, scene: Math.max(1, open + 1)});
    },
    close,
    'remove-briefing': () => {
      close();
      own.remove(desk.briefing);
    },
    restore: () => {
      own.restore(desk.briefing);
      [base, gone] = [desk.briefing, false];
      keep();
      draw();
    },
  };

  /** A file is taken whole or refused with its reasons; what is on the desk is not touched before. */
  async function takeFile(use: (briefings: readonly Briefing[]) => void): Promise<void> {
    const file = await chooseFile(document, '.json,application/json');
    const text = await file?.text().catch(() => null);
    if (!file || typeof text !== 'string') return;
    const parsed = parseBriefingFile(text, knownToBriefings(app.index()));
    [report, reasons, link] = ['', [], ''];
    if ('reasons' in parsed) {
      report = messages().refused(file.name);
      reasons = parsed.reasons.map((reason) => reason(store.get().locale));
    } else {
      use(parsed.briefings);
    }
    draw();
  }

  async function share(): Promise<void> {
    const address = new URL(window.location.href);
    address.search = `?mode=present&briefing=${SHARED}`;
    const sent = withPictures(desk.briefing, (picture) => (isOwnPicture(picture.src) ? null : picture));
    address.hash = await toHash(formatBriefingFile([sent], articleId()));
    const fits = address.href.length <= MAX_LINK;
    const copied = fits && (await copy(window, address.href));
    const t = messages();
    const said = [
      fits ? (copied ? t.copied : '') : t.tooLong,
      fits && !sameBriefing(sent, desk.briefing) ? t.withoutPictures : '',
    ];
    [report, link] = [said.filter((part) => part !== '').join(' '), fits ? address.href : ''];
    draw();
  }

  function articleId(): string {
    return app.index().bundle.article.id;
  }

  function show(at: number): void {
    const scene = desk.briefing.scenes[at];
    if (!scene) return;
    open = at;
    const [passage] = scene.passages;
    const [place] = scene.places;
    if (passage) store.dispatch({type: 'select-passage', id: passage});
    else if (place) store.dispatch({type: 'select-place', id: place});
    draw();
  }

  function useView(at: number): void {
    const {camera, places, passages} = view();
    change({type: 'set-view', at, view: {camera, places, passages}});
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

  function draw(): void {
    region.setAttribute('aria-label', messages().region);
    render(
      <Editor
        briefing={desk.briefing}
        locale={store.get().locale}
        canUndo={desk.done.length > 0}
        canRedo={desk.undone.length > 0}
        kept={kept}
        isInEditor={own.isInEditor}
        gone={gone}
        linkable={window.location.protocol !== 'file:'}
        report={report}
        reasons={reasons}
        link={link}
        open={open}
        change={change}
        dataUrl={app.dataUrl}
        choosePicture={() => chooseFile(document, 'image/*')}
        command={(command) => commands[command]()}
        show={show}
        useView={useView}
      />,
      region.firstElementChild as HTMLElement,
    );
  }

  /** Undo and moving by keys; F5 starts the talk from here while the desk has the focus. */
  function onKey(event: KeyboardEvent): void {
    const {key, altKey, shiftKey} = event;
    const card = (event.target as Element).closest<HTMLElement>('[data-scene-card]');
    const at = Number(card?.dataset['sceneCard'] ?? -1);
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z') put(shiftKey ? redo(desk) : undo(desk));
    else if (altKey && card && (key === 'ArrowUp' || key === 'ArrowDown'))
      moveByKey(at, key === 'ArrowUp' ? at - 1 : at + 1);
    else if (key === 'F5') {
      open = shiftKey ? open : -1;
      commands.present();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function moveByKey(from: number, to: number): void {
    if (to < 0 || to >= desk.briefing.scenes.length) return;
    change({type: 'move', from, to});
    region.querySelector<HTMLElement>(`[data-handle="${to}"]`)?.focus();
  }

  const stops = [
    listenToDrags(region, (from, to) => change({type: 'move', from, to})),
    store.subscribe(({mode}) => {
      region.hidden = mode.kind === 'present';
      layout.toggleAttribute('data-editing', mode.kind !== 'present');
      draw();
    }, 'picture'),
    own.subscribe(followOthers),
  ];
  region.addEventListener('keydown', onKey);
  layout.setAttribute('data-editing', '');
  const isFresh = base === null;
  keep();
  if (isFresh) own.settle(desk.briefing.id);
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

async function copy(window: Window, text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
