/**
 * Writes a collection of articles that the seed determines, with its geometry.
 *
 *   npm run synth -- --articles 100 --places 1200 --passages 8000 [--seed 1] [--out .cache/synth]
 *
 * OUT/content/ARTICLE/ and OUT/geo/ are laid out as the project's own. Up to 1,000 articles, 12,000 places, 80,000 passages are known to work.
 */
import {parseArgs} from 'node:util';
import {synthesise} from './synthesise.ts';
import {writeSynthetic} from './write-synthetic.ts';
import {helpIfAsked} from '../../src/cli/help.ts';

helpIfAsked(import.meta.url);

const {values} = parseArgs({
  options: {
    articles: {type: 'string', default: '100'},
    places: {type: 'string', default: '1200'},
    passages: {type: 'string', default: '8000'},
    seed: {type: 'string', default: '1'},
    out: {type: 'string', default: '.cache/synth'},
  },
});

const [articles = 0, places = 0, passages = 0, seed = 1] = [
  values.articles,
  values.places,
  values.passages,
  values.seed,
].map(Number);
writeSynthetic(synthesise({articles, places, passages, seed}), values.out);
console.log(`${articles} articles, ${places} places, ${passages} passages in ${values.out}`);
