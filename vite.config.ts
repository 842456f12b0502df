import {defineConfig} from 'vite';
import {answerOembed} from './src/build/answer-oembed.ts';
import {articlePages} from './src/build/article-pages.ts';
import {askBeforeImport} from './src/build/ask-before-import.ts';
import {standaloneScripts, embedScripts, pageScripts} from './src/build/standalone-scripts.ts';
import {articleMap} from './src/build/vite-plugin.ts';
import {basemapSetting} from './src/build/basemap-setting.ts';
import {compress} from './src/build/compress.ts';
import {mapLibreFromSource} from './src/build/maplibre-from-source.ts';
import {restOf} from './src/compile/check-project.ts';
import {PROJECT} from './src/build/paths.ts';
import {projectSite, siteDefines} from './src/build/project-site.ts';
import {publishSite} from './src/build/publish-site.ts';
import {preloadRest} from './src/build/preload-rest.ts';
import {serveHeaders} from './src/build/content-policy.ts';
import {serviceWorker} from './src/build/service-worker.ts';
import {serveCompressed} from './src/build/serve-compressed.ts';
import {writeSitePages} from './src/build/write-site-pages.ts';
import {writeEmbedFiles} from './src/build/write-embed-files.ts';
import {collectionWriter, dataWriters} from './src/build/data-writers.ts';

const site = projectSite();
/** Whoever writes articles sees those too that are not published yet. */
const drafts = process.env['SITE_DRAFTS'] !== undefined;
/** A collection takes the place of the articles beside the home. */
const rest = (): readonly string[] => (process.env['SITE_COLLECTION'] ? [] : restOf({root: PROJECT}, {drafts}));

export default defineConfig({
  base: './',
  define: siteDefines(site),
  plugins: [
    articleMap({
      project: PROJECT,
      drafts,
      writers: dataWriters,
      prerender: 'src/build/prerender.tsx',
      lists: 'src/build/pages/all-pages.ts',
      collection: process.env['SITE_COLLECTION'],
      collectionWriter,
    }),
    articlePages(rest),
    askBeforeImport(),
    mapLibreFromSource(),
    standaloneScripts([...pageScripts, ...embedScripts(site.prefix)], () => [mapLibreFromSource()]),
    basemapSetting(),
    publishSite(PROJECT),
    writeEmbedFiles(site.prefix),
    preloadRest({page: 'index.html', chunks: ['whole-page', 'gl-painter'], data: ['data/map.json']}),
    writeSitePages(),
    serviceWorker(),
    compress(),
    serveHeaders(),
    answerOembed(),
    serveCompressed(),
  ],
  build: {
    outDir: process.env['SITE_DIR'] || 'dist',
    emptyOutDir: true,
    target: ['es2020', 'chrome87', 'safari14', 'firefox78'],
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Few files, not one request for each small module.
      output: {
        codeSplitting: {
          groups: [
            // What the page begins with.
            {
              name: 'base',
              tags: ['$initial'],
              test: /^(?!.*\/node_modules\/).*\/src\/|\/node_modules\/preact\/(?!hooks)|preload-helper/,
            },
            // What the page always needs next, in one request. Other parts need some of it too.
            {
              name: 'whole-page',
              test: /src\/page\/boot\/whole-page\.ts$|src\/carto\/(mercator|scene-camera|layers|flavour|lettering|place-labels|draw-sample)\.ts$|src\/map\/(lettering\/(lettering|draw-labels|label-overlay)|controller\/load-map-features)\.ts$|src\/map\/painter\/svg\/escape-xml\.ts$|src\/words\/punctuation\.ts$|src\/browser\/render\.ts$|chinese-within\.tsx?$|addresses\.ts$|features\/shell\/shell-view\.tsx$|src\/map\/painter\/svg\/movable\.ts$|node_modules\/d3-(zoom|drag|transition|interpolate|selection|timer|ease|dispatch|color)\//,
            },
          ],
        },
      },
    },
  },
  oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
});
