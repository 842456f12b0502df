import type {Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

/** Share buttons say what they are about: `place:ID`, `passage:ID`, or '' for the view as it is. */
export const share: Part = (app) =>
  lazyPart(app, {
    when: '[data-share]',
    use: ({openShare}, {dataset}) => openShare(app, dataset['share'] ?? ''),
    load: () => import('./share-what.tsx'),
  }).end;
