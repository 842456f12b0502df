import {defineConfig} from 'vite';
import {standaloneScripts} from './src/compile/standalone-scripts.ts';
import {articleMap} from './src/compile/vite-plugin.ts';
import {compress} from './src/app/build/compress.ts';
import {serveHeaders} from './src/app/build/content-policy.ts';
import {serviceWorker} from './src/app/build/service-worker.ts';
import {serveCompressed} from './src/app/build/serve-compressed.ts';
import {embedScripts} from './src/app/embed/scripts.ts';
import {writeSitePages} from './src/command/write-site-pages.ts';
import {writeEmbedFiles} from './src/command/write-embed-files.ts';
import {dataWriters} from './src/app/data-writers.ts';

export default defineConfig({
  base: './',
  plugins: [articleMap({writers: dataWriters, prerender: 'src/app/prerender.tsx', collection: process.env['SITE_COLLECTION']}), standaloneScripts(embedScripts), writeEmbedFiles(), writeSitePages(), serviceWorker(), compress(), serveHeaders(), serveCompressed()],
  build: {outDir: process.env['SITE_DIR'] ?? 'dist', emptyOutDir: true, target: ['es2020', 'chrome87', 'safari14', 'firefox78'], assetsInlineLimit: 0, modulePreload: {polyfill: false}, rolldownOptions: {
    input: ['index.html', 'embed.html', 'embed.en.html'],
    // What page and embed share is a few hundred bytes of many small modules: one file, not one request each.
    output: {codeSplitting: {groups: [{name: 'base', test: /preload-helper|src\/domain\/(text|passage|article|bundle)\.ts$/}]}},
  }},
  oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
});
