import type {StandaloneScript} from '../compile/standalone-scripts.ts';

/** What stands in the page itself. */
export const pageScripts: readonly StandaloneScript[] = [
  {entry: 'src/app/early/start.ts', format: 'iife', token: '@start@', inline: true},
  {entry: 'src/app/early/answer.ts', format: 'iife', token: '@answer@', inline: true},
];

/** What a frame loads, and what others load to have one. */
export const embedScripts: readonly StandaloneScript[] = [
  {entry: 'src/app/embed.tsx', format: 'iife', token: '@embed@'},
  {entry: 'src/app/embed/live.ts', format: 'es', token: '@embed-live@'},
  {entry: 'src/embed/element.ts', format: 'es', fileName: 'changzhi-map.js'},
  {entry: 'src/embed/parent.ts', format: 'iife', fileName: 'changzhi-map-parent.js'},
];
