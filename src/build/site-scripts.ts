import type {StandaloneScript} from './standalone-scripts.ts';

/** What stands in the page itself. */
export const pageScripts: readonly StandaloneScript[] = [
  {entry: 'src/page/boot/early/start.ts', format: 'iife', token: '@start@', inline: true},
  {entry: 'src/page/boot/early/answer.ts', format: 'iife', token: '@answer@', inline: true},
];

/** What a frame loads, and what others load to have one, by names that begin with the site's prefix. */
export const embedScripts = (prefix: string): readonly StandaloneScript[] => [
  {entry: 'src/frame/main.tsx', format: 'iife', token: '@embed@'},
  {entry: 'src/frame/live.ts', format: 'es', token: '@embed-live@'},
  {entry: 'src/frame/element.ts', format: 'es', fileName: `${prefix}.js`},
  {entry: 'src/frame/parent.ts', format: 'iife', fileName: `${prefix}-parent.js`},
];
