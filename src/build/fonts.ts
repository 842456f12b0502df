import {mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {CACHE, ROOT} from './paths.ts';

const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold', '900Black'];
const PACKAGES = ['noto-sans-sc', 'noto-serif-sc'];

/** Families of the design's two stacks, each with the face that stands in for it. */
const FACES: Readonly<Record<string, readonly string[]>> = {
  'Noto Sans SC': ['Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif', 'system-ui', 'monospace'],
  'Noto Serif SC': ['Noto Serif CJK SC', 'Source Han Serif SC', 'serif'],
};

/**
 * Writes a fontconfig configuration that knows two families only, Hei and Song, and nothing of the machine's own:
 * a picture is the same on a machine without any Chinese font and on one full of them.
 *
 * @returns its path, for `FONTCONFIG_FILE`
 */
export function writeFontConfig(): string {
  const path = join(CACHE, 'fonts.conf');
  mkdirSync(CACHE, {recursive: true});
  writeFileSync(`${path}.${process.pid}`, fontConfig());
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

function fontConfig(): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...fontFolders().map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(CACHE, 'fontconfig')}</cachedir>`,
    ...Object.entries(FACES).flatMap(([face, names]) => names.map((name) => standIn(name, face))),
    '</fontconfig>',
    '',
  ].join('\n');
}

function fontFolders(): readonly string[] {
  return PACKAGES.flatMap((name) =>
    WEIGHTS.map((weight) => join(ROOT, 'node_modules/@expo-google-fonts', name, weight)),
  );
}

function standIn(name: string, face: string): string {
  return (
    `<match><test name="family"><string>${name}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${face}</string></edit></match>`
  );
}
