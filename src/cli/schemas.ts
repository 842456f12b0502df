/**
 * Writes the JSON Schemas of all content files, by which editors complete and check them.
 *
 *   npm run schemas
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PROJECT} from '../build/paths.ts';
import {contentSchemas} from '../compile/content-schemas.ts';
import {SHELF} from '../compile/read-site.ts';
import {helpIfAsked} from './help.ts';

helpIfAsked(import.meta.url);
const folder = join(PROJECT, SHELF, 'schemas');
mkdirSync(folder, {recursive: true});
for (const [name, schema] of Object.entries(contentSchemas()))
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
console.log(`${folder}: ${Object.keys(contentSchemas()).join(', ')}`);
