import {defineConfig} from 'vite';
import {standaloneScripts, pageScripts} from './src/build/standalone-scripts.ts';
import {articleMap} from './src/build/vite-plugin.ts';
import {PROJECT} from './src/build/paths.ts';
import {projectSite, siteDefines, singleName} from './src/build/project-site.ts';
import {singleFile} from './src/build/single-file.ts';
import {dataWriters} from './src/build/data-writers.ts';

/** What the page itself loads: open data for others is left out. */
const {'bundle.json': bundle, 'map.json': map, 'labels.json': labels, 'search.json': search} = dataWriters;

const site = projectSite();

export default defineConfig({
  base: './',
  define: siteDefines(site),
  publicDir: false,
  plugins: [
    articleMap({
      project: PROJECT,
      content: `src/content/${process.env['ARTICLE'] ?? site.home}`,
      writers: {
        'bundle.json': bundle,
        'map.json': map,
        'labels.json': labels,
        'search.json': search,
      } as typeof dataWriters,
      prerender: 'src/build/prerender.tsx',
      holdPictures: true,
    }),
    standaloneScripts(pageScripts),
    singleFile({fileName: singleName(), entry: ['/src/page/boot/main.tsx', '/src/page/boot/single.ts']}),
  ],
  build: {
    outDir: process.env['SINGLE_DIR'] || 'dist-single',
    // It is one file: whatever else is in that folder stays.
    emptyOutDir: false,
    target: ['es2020', 'chrome87', 'safari14', 'firefox78'],
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
  },
  oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
});
