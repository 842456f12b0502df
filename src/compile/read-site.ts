import {list, map, readYaml, text, bilingual} from '../../geo/read/yaml.ts';
import type {Site} from '../domain/site.ts';
import type {Fault} from './fault.ts';
import type {Files} from './read-content.ts';

/** Where articles lie, from the project's root. */
export const SHELF = 'src/content';
const FILE = `${SHELF}/site.yaml`;

const SHAPE = map({title: bilingual, prefix: text, articles: list(text), home: text});

/** The project's site, or all that is wrong with its file. */
export function readSite(files: Files): {readonly site: Site | null; readonly faults: readonly Fault[]} {
  const bytes = files.read(FILE);
  if (bytes === null)
    return {
      site: null,
      faults: [faultAt(1, 'file not found', 'say what the site is called and which articles it has')],
    };
  const content = new TextDecoder().decode(bytes);
  const {value, faults} = readYaml<Site>(FILE, content, SHAPE);
  if (!value) return {site: null, faults: faults.map(({line, message}) => faultAt(line, message.en, 'mend it'))};
  const lines = content.split('\n');
  const found = problemsOf(value, files).map(([key, message, hint]) =>
    faultAt(lines.findIndex((line) => line.startsWith(`${key}:`)) + 1, message, hint),
  );
  return {site: found.length === 0 ? value : null, faults: found};
}

type Problem = readonly [key: keyof Site, message: string, hint: string];

/** What no single field shows. */
function problemsOf({prefix, articles, home}: Site, {read}: Files): readonly Problem[] {
  const missing = articles.filter((id) => read(`${SHELF}/${id}/article.yaml`) === null);
  return [
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(prefix)
      ? []
      : [['prefix', `prefix cannot be “${prefix}”`, 'use small letters, digits and at least one hyphen'] as const]),
    ...missing.map((id): Problem => [
      'articles',
      `there is no ${SHELF}/${id}/article.yaml`,
      'name folders of articles',
    ]),
    ...(articles.includes(home) ? [] : [['home', `“${home}” is not among the articles`, 'name one of them'] as const]),
  ];
}

function faultAt(line: number, message: string, hint: string): Fault {
  return {file: FILE, line, id: null, message, hint};
}
