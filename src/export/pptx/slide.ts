import type {Locale} from '../../domain/text.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import type {Quoted, SceneContent} from '../briefing/scene-content.ts';

/** A run of letters of one kind. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** A colour of the theme; the box's where it does not say. */
  readonly colour?: string;
  readonly lang?: 'zh-CN' | 'en-US';
}

/** Inches from the slide's top left corner. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box of real text; sizes in points. */
export interface TextBox extends Box {
  /** As PowerPoint lists it. The one named TITLE_NAME is the slide's title for outline view and screen readers. */
  readonly name: string;
  readonly size: number;
  /** Distance of lines, in points. */
  readonly leading: number;
  readonly colour: string;
  readonly paragraphs: readonly (readonly Run[])[];
  readonly align?: 'right';
  /** Whether the last line stands on the box's foot; else the first at its head. */
  readonly bottom?: boolean;
  /** Space after each paragraph, in points. */
  readonly after?: number;
}

/** A map or a photograph. */
export interface Picture extends Box {
  /** The alternative text. */
  readonly alt: string;
}

/** A photograph that holds itself as a data address. */
export interface Photograph extends Picture {
  readonly src: string;
}

export interface Bar extends Box {
  readonly colour: string;
}

export interface Slide {
  readonly boxes: readonly TextBox[];
  readonly bars: readonly Bar[];
  readonly map: Picture | null;
  readonly photograph?: Photograph;
  /** Lines of the speaker's notes. */
  readonly notes: readonly string[];
}

export const TITLE_NAME = 'headline';

/** Colours by their place in the theme, so that an organisation's template changes them: text, second text, first accent. */
export const INK = 'tx1';
export const GREY = 'tx2';
export const VERMILION = 'accent1';

/** Points: nothing that says where something is from is smaller. */
export const SMALLEST_SOURCE = 12;

/** 16:9, in inches. */
export const SLIDE = {width: 13.333, height: 7.5} as const;

/** The speaker's notes below the slide: the notes of the scene, then each quotation with who said it and its paragraph. */
export function notesOf({notes, lead, others}: SceneContent, locale: Locale): readonly string[] {
  const t = BRIEFING_WORDS[locale];
  return [
    ...notes.split('\n').filter((line) => line.trim() !== ''),
    ...(lead ? ['', `【${t.quoted}】`, ...linesOf(lead)] : []),
    ...(others.length > 0 ? ['', `【${t.alsoSaid}】`, ...others.flatMap(linesOf)] : []),
  ];
}

function linesOf({text, gloss, name, office, citation}: Quoted): readonly string[] {
  const said = [name, office].filter((part) => part !== '').join('，');
  return [text, ...(gloss ? [gloss] : []), `——${[said, citation].filter((part) => part !== '').join('　')}`];
}
