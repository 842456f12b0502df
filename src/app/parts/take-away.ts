import type {Part} from '../app.ts';

/** Slides and handouts of a briefing: nothing of them is loaded before one is asked for. */
export const takeAway: Part = (app) => {
  const onClick = ({target}: MouseEvent): void => {
    const {take, of} = (target as Element).closest<HTMLElement>('button[data-take]')?.dataset ?? {};
    if (of === undefined) return;
    void (take === 'slides'
      ? import('../take-away/save-slides.tsx').then(({saveSlides}) => saveSlides(app, of))
      : import('../take-away/show-handout.tsx').then(({showHandout}) => showHandout(app, of)));
  };
  app.document.addEventListener('click', onClick);
  return () => app.document.removeEventListener('click', onClick);
};
