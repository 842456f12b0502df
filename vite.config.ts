import {defineConfig} from 'vite';
import {askBeforeImport} from './src/command/ask-before-import.ts';
import {standaloneScripts} from './src/compile/standalone-scripts.ts';
import {articleMap} from './src/compile/vite-plugin.ts';
import {basemapSetting} from './src/command/basemap-setting.ts';
import {compress} from './src/command/compress.ts';
import {mapLibreFromSource} from './src/command/maplibre-from-source.ts';
import {preloadRest} from './src/command/preload-rest.ts';
import {serveHeaders} from './src/command/content-policy.ts';
import {serviceWorker} from './src/command/service-worker.ts';
import {serveCompressed} from './src/command/serve-compressed.ts';
import {embedScripts, pageScripts} from './src/command/standalone-scripts.ts';
import {writeSitePages} from './src/command/write-site-pages.ts';
import {writeEmbedFiles} from './src/command/write-embed-files.ts';
import {collectionWriter, dataWriters} from './src/command/data-writers.ts';

export default defineConfig({
  base: './',
  plugins: [
    articleMap({
      writers: dataWriters,
      prerender: 'src/app/prerender.tsx',
      collection: process.env['SITE_COLLECTION'],
      collectionWriter,
    }),
    askBeforeImport(),
    mapLibreFromSource(),
    standaloneScripts([...pageScripts, ...embedScripts], () => [mapLibreFromSource()]),
    basemapSetting(),
    writeEmbedFiles(),
    preloadRest({page: '/index.html', chunks: ['whole-page', 'gl-surface'], data: ['data/map.json']}),
    writeSitePages(),
    serviceWorker(),
    compress(),
    serveHeaders(),
    serveCompressed(),
  ],
  build: {
    outDir: process.env['SITE_DIR'] ?? 'dist',
    emptyOutDir: true,
    target: ['es2020', 'chrome87', 'safari14', 'firefox78'],
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'embed.html', 'embed.en.html'],
      // What several parts share lies in few files: not one request for each small module.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /preload-helper|app\/lazy\/(bring-module|fetch-file)|node_modules\/preact\/(?!hooks)|src\/ui\/messages\.ts$|src\/domain\/(text|passage|article|bundle|speaker)\.ts$/,
            },
            {name: 'carto', test: /rolldown\/runtime|src\/carto\/(mercator|whole|scene-camera|layers)\.ts$/},
            {
              name: 'lettering',
              test: /src\/(app\/lettering|carto\/(flavour|lettering|place-labels)|map-svg\/(draw-labels|escape-xml|label-overlay))\.ts$/,
            },
          ],
        },
      },
    },
  },
  oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
});
