import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {PROJECT} from '../../src/build/paths.ts';

/** The builder's codes name element and scripts by the site's prefix, as a build writes it into them: to be imported before all that reads it. */
const {prefix} = parse(readFileSync(join(PROJECT, 'src/content/site.yaml'), 'utf8')) as {readonly prefix: string};
Object.assign(globalThis, {SITE_PREFIX: prefix});
