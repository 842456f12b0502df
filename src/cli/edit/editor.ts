import {filesIn} from '../../compile/compile-project.ts';
import {SHELF} from '../../compile/read-site.ts';
import type {
  ChangeRequest,
  Division,
  ImportPlan,
  ImportRequest,
  NewArticleRequest,
  PublishRequest,
  ServerEvent,
  Sheet,
  Shelf,
} from '../../edit/protocol.ts';
import {readTexts, versionOf} from './article-texts.ts';
import {Refused} from './article-values.ts';
import {goBack, importFile, makeChanges, recover, requireArticle, sheetOf, type Desk} from './desk.ts';
import {divisionsNamed} from './divisions.ts';
import {beginArticle} from './new-article.ts';
import {buildApart, publish, type Build} from './publish.ts';
import {readShelf} from './shelf.ts';
import {watchArticles} from './watch-articles.ts';

/** All that the page can ask for, on the files of one project. What cannot be done throws a `Refused`. */
export interface Editor {
  readonly root: string;
  readonly shelf: () => Shelf;
  readonly begin: (request: NewArticleRequest) => Promise<{readonly id: string}>;
  readonly sheet: (id: string) => Sheet;
  readonly change: (id: string, request: ChangeRequest) => Promise<Sheet>;
  readonly undo: (id: string) => Promise<Sheet>;
  readonly redo: (id: string) => Promise<Sheet>;
  readonly divisions: (id: string, name: string) => readonly Division[];
  readonly importFile: (id: string, request: ImportRequest) => Promise<ImportPlan>;
  /** Says by events how it goes. */
  readonly publish: (id: string, request: PublishRequest) => void;
  readonly listen: (listener: (event: ServerEvent) => void) => () => void;
  readonly close: () => void;
}

/** Opens a project for editing, once what a stopped editor left half done is finished. */
export async function createEditor(root: string, build: Build = buildApart): Promise<Editor> {
  const listeners = new Set<(event: ServerEvent) => void>();
  const told = new Map<string, string>();
  const desk: Desk = {
    root,
    seen: new Map(),
    tell(event) {
      if (event.type === 'changed') {
        if (told.get(event.article) === event.version) return;
        told.set(event.article, event.version);
      }
      for (const listener of listeners) listener(event);
    },
  };
  for (const id of filesIn(root).list(SHELF)) await recover(desk, id);
  const stopWatching = watchArticles(root, (id) =>
    desk.tell({type: 'changed', article: id, version: versionOf(readTexts(root, id))}),
  );

  let isPublishing = false;
  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: a step may wait for geometry. */
  function inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const turn = queue.then(run);
    queue = turn.catch(() => {});
    return turn;
  }

  return {
    root,
    shelf: () => readShelf(root, (id) => sheetOf(desk, id)),
    begin: (request) => inTurn(() => beginArticle(root, request)),
    sheet: (id) => sheetOf(desk, id),
    change: (id, request) => inTurn(() => makeChanges(desk, id, request)),
    undo: (id) => inTurn(() => goBack(desk, id, 'undo')),
    redo: (id) => inTurn(() => goBack(desk, id, 'redo')),
    divisions(id, name) {
      requireArticle(root, id);
      return divisionsNamed(root, id, name);
    },
    importFile: (id, request) => inTurn(() => importFile(desk, id, request)),
    publish(id, request) {
      requireArticle(root, id);
      if (isPublishing) throw new Refused('正在发布，请等它完成', 'it is being published: wait for its end', 409);
      isPublishing = true;
      void publish(root, id, request, desk.tell, build).finally(() => (isPublishing = false));
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stopWatching,
  };
}
