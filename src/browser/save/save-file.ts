import type {Locale} from '../../domain/text.ts';
import {isInApp} from './in-app.ts';
import {showFiles} from './shown-files.tsx';

export interface SavableFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  json: 'application/json',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: 'image/svg+xml',
  txt: 'text/plain;charset=utf-8',
  zip: 'application/zip',
};
/** Some browsers read the file only when the reader has said where it shall lie. */
const HELD_MS = 60_000;

/**
 * Hands a file to the browser as a download. Inside an app where that does nothing, the `parts` that it is packed of are shown instead,
 * or it is said how to have it.
 *
 * @returns whether the browser was given the file
 */
export function saveFile(
  document: Document,
  locale: Locale,
  file: SavableFile,
  parts: readonly SavableFile[] = [file],
): boolean {
  if (isInApp(navigator)) {
    showFiles(document, locale, parts);
    return false;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file.content as BlobPart], {type: typeOf(file.name)}));
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), HELD_MS);
  return true;
}

/** Inside such an app, says how to have or print `name`, of which nothing needs to be made here. @returns whether it did */
export function saidElsewhere(document: Document, locale: Locale, name: string): boolean {
  const isOn = isInApp(navigator);
  if (isOn) showFiles(document, locale, [{name, content: ''}]);
  return isOn;
}

function typeOf(name: string): string {
  return TYPES[name.replace(/.*\./, '')] ?? 'application/octet-stream';
}
