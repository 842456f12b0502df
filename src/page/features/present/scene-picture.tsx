import type {ScenePicture} from '../../../domain/briefing.ts';
import type {Locale} from '../../../domain/text.ts';
import {pictureCredit} from '../../../export/briefing/picture-credit.ts';
import {marked} from '../../../quotation/marked.tsx';
import {inLocale} from '../../../words/locales.ts';

interface PictureFigureProps {
  readonly picture: ScenePicture;
  /** The folder of the open data, from which the picture's address runs. */
  readonly dataUrl: URL;
  readonly locale: Locale;
}

/** A picture of a page, whole, with whose it is. */
export function PictureFigure({picture, dataUrl, locale}: PictureFigureProps) {
  const {src, width, height, alt} = picture;
  return (
    <figure class="scene-picture">
      <img src={new URL(src, dataUrl).href} alt={inLocale(alt, locale)} width={width} height={height} />
      <figcaption>{marked(pictureCredit(picture, locale), locale)}</figcaption>
    </figure>
  );
}
