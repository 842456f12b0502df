import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';

/** Slides and handouts of a briefing: nothing of them is loaded before one is asked for. */
export const takeAway: Part = (app) => {
  const slides = lazyPart(app, {
    when: 'button[data-take="slides"]',
    use: ({saveSlides}, {dataset}) => void saveSlides(app, dataset['of'] ?? ''),
    load: () => import('./save-slides.tsx'),
  });
  const handout = lazyPart(app, {
    when: 'button[data-take="handout"]',
    use: ([{showHandout}, features], {dataset}) => void showHandout(app, dataset['of'] ?? '', features),
    load: () => Promise.all([import('./show-handout.tsx'), loadMapFeatures(app.dataUrl)]),
  });
  return () => {
    slides.end();
    handout.end();
  };
};
