import {readFileSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {deriveRegions} from '../../../src/cli/edit/derive-region.ts';
import {serveEditor} from '../../../src/cli/edit/serve-editor.ts';
import {dataWriters} from '../../../src/build/data-writers.ts';
import {buildDay} from '../../../src/build/built-articles.ts';
import {sitePages} from '../../../src/build/pages/site-pages.ts';
import {prerender} from '../../../src/build/prerender.tsx';
import {siteFiles} from '../../../src/build/site-files.ts';
import type {BriefingEntry} from '../../../src/compile/entries.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import {toPictureData} from '../../../src/domain/scene-picture.ts';
import type {Change, Refusal, Sheet} from '../../../src/edit/protocol.ts';
import {FRAME_PAGES} from '../../../src/words/addresses.ts';
import {scratch} from './scratch.ts';

const MIRROR = 'src/content/mirror';
const SHORE = `- id: shore
  kind: site
  name: {zh: 湖岸, en: Shore, pinyin: Hú’àn}
  status: existing
  within: donghe
`;
const TABLE = 'geo/regions/yunze/sources/places.csv';

/** All that a build writes of an article: pages, the drawings of its pictures, frames and data, by their names. */
function builtFrom(root: string): ReadonlyMap<string, string> {
  const sound = requireSound(compileProject({root, content: MIRROR}));
  const {bundle, features} = sound;
  const day = buildDay('1767225600');
  const {pages, pictures, paths} = sitePages(bundle, features, null, day);
  return new Map([
    ...pages.map(({path, text}) => [path, text] as const),
    ...pictures.map(({path, svg}) => [path, svg] as const),
    ['paths', paths.join('\n')] as const,
    ...['index.html', ...Object.values(FRAME_PAGES)].map(
      (path) => [path, JSON.stringify(prerender(bundle, features, path))] as const,
    ),
    ...siteFiles(sound, null, dataWriters, null).map(
      ([name, content]) => [`data/${name}`, Buffer.from(content as string).toString('base64')] as const,
    ),
  ]);
}

it('an article made through the editor gives the same build, byte for byte, as one that was written by hand', async () => {
  const [byHand, made] = [scratch(), scratch()];
  byHand.write(`${MIRROR}/places.yaml`, `${byHand.read(`${MIRROR}/places.yaml`)}${SHORE}`);
  // People write fields in any order.
  const passages = byHand.read(`${MIRROR}/passages.yaml`);
  byHand.write(
    `${MIRROR}/passages.yaml`,
    passages.replace('raw: 三座, value: 3, unit: 座', 'unit: 座, value: 3, raw: 三座'),
  );
  byHand.write(TABLE, `${byHand.read(TABLE)}shore,湖岸,Shore,93.7,39.3,90,sketch,digitised,\n`);
  expect(await deriveRegions(byHand.root, [TABLE])).toBeNull();
  // The editor names a picture for its briefing and page.
  const picture = readFileSync(join(byHand.root, MIRROR, 'station.jpg'));
  const named = 'stations-line.jpg';
  renameSync(join(byHand.root, MIRROR, 'station.jpg'), join(byHand.root, MIRROR, named));
  byHand.write(`${MIRROR}/briefings.yaml`, byHand.read(`${MIRROR}/briefings.yaml`).replace('station.jpg', named));
  const wanted = (await byHand.open()).sheet('mirror');
  rmSync(join(made.root, MIRROR), {recursive: true});
  const server = await serveEditor({root: made.root, port: 0, pages: false});
  const post = async <Given>(path: string, body: unknown): Promise<Given> => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/edit/api/${path}`, {
      method: 'POST',
      headers: {'X-Token': server.token},
      body: JSON.stringify(body),
    });
    const given = (await answer.json()) as Given & Partial<Refusal>;
    if (given.refused) throw new Error(given.refused.zh);
    return given;
  };
  const bytes = readFileSync(join(byHand.root, MIRROR, 'article.txt')).toString('base64');
  await post('articles', {id: 'mirror', name: 'letter.txt', bytes, region: 'yunze'});
  let {version} = server.editor.sheet('mirror');
  const make = async (...changes: readonly Change[]): Promise<Sheet> => {
    const sheet = await post<Sheet>('articles/mirror/changes', {version, changes, label: '改'});
    version = sheet.version;
    return sheet;
  };
  const {newspaper, date, dateInferred, structure} = wanted.article;
  await make(
    {do: 'structure', blocks: structure},
    {do: 'head', field: 'newspaper', value: newspaper},
    {do: 'head', field: 'date', value: date},
    {do: 'head', field: 'dateInferred', value: dateInferred},
  );
  await make(...wanted.places.map((entry): Change => ({do: 'put', file: 'places', entry})));
  await make(...wanted.speakers.map((entry): Change => ({do: 'put', file: 'speakers', entry})));
  // Wherever one begins: passages stand in text order.
  for (const entry of wanted.passages.toReversed()) await make({do: 'put', file: 'passages', entry});
  const asAdded = (entry: BriefingEntry): BriefingEntry => ({
    ...entry,
    scenes: entry.scenes.map((scene) =>
      scene.picture ? {...scene, picture: {...scene.picture, file: toPictureData(picture)}} : scene,
    ),
  });
  await make(...wanted.briefings.map((entry): Change => ({do: 'put', file: 'briefings', entry: asAdded(entry)})));
  // A detour that is taken back leaves nothing.
  await make({do: 'drop', file: 'passages', id: wanted.passages[0]?.id ?? ''});
  ({version} = await post<Sheet>('articles/mirror/undo', {}));
  const shore = {type: 'Point', coordinates: [93.7, 39.3]} as const;
  const {todo} = await make({do: 'place', id: 'shore', geometry: shore, errorM: 90, source: '虚构的草图'});
  await server.close();
  expect(todo).toMatchObject({faults: 0, english: 0});

  const [hand, editor] = [builtFrom(byHand.root), builtFrom(made.root)];
  expect([...editor.keys()]).toEqual([...hand.keys()]);
  expect([...hand].flatMap(([name, content]) => (editor.get(name) === content ? [] : name))).toEqual([]);
}, 120_000);
