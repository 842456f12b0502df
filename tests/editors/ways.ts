import type {CodeName} from '../../src/page/features/embed/choices.ts';
import type {Kept} from '../wordpress/look.ts';

/** How a code gets into a story. */
export interface Way {
  readonly name: string;
  /** Scripts of the page that the code goes through, below node_modules/; none: it goes through a program. */
  readonly scripts: readonly string[];
  readonly styles?: readonly string[];
  /** What it is called in `turn.ts`. */
  readonly turn: string;
  /** What a reader should have of each code: as docs/embedding.md says. */
  readonly kept: Partial<Readonly<Record<CodeName, Kept>>>;
}

const TINYMCE = ['tinymce/tinymce.min.js'];
const CKEDITOR = ['ckeditor5/dist/browser/ckeditor5.umd.js'];
const CKEDITOR_STYLES = ['ckeditor5/dist/browser/ckeditor5.css'];
/** A line of text. */
const ADDRESS = {address: 'nothing'} as const;
/** A frame's content is no markup to them: with the frame the picture in it is gone, and the line below it stays. */
const BARE = {iframe: 'link', auto: 'link', element: 'picture', picture: 'picture'} as const;

export const WAYS: readonly Way[] = [
  {
    name: 'TinyMCE 8, source',
    scripts: TINYMCE,
    turn: 'tinymce',
    kept: {iframe: 'frame', auto: 'frame', element: 'picture', picture: 'picture'},
  },
  {
    name: 'TinyMCE 8, source, map’s host excluded from the sandbox',
    scripts: TINYMCE,
    turn: 'tinymceExcluded',
    kept: {iframe: 'frame', auto: 'frame', element: 'picture', picture: 'picture'},
  },
  {name: 'TinyMCE 8, pasted', scripts: TINYMCE, turn: 'tinymcePasted', kept: ADDRESS},
  {name: 'CKEditor 5, source', scripts: CKEDITOR, styles: CKEDITOR_STYLES, turn: 'ckeditor', kept: BARE},
  {
    name: 'CKEditor 5, source with all HTML',
    scripts: CKEDITOR,
    styles: CKEDITOR_STYLES,
    turn: 'ckeditorAll',
    kept: {iframe: 'frame', auto: 'frame', element: 'element', picture: 'picture'},
  },
  {
    name: 'CKEditor 5, HTML snippet',
    scripts: CKEDITOR,
    styles: CKEDITOR_STYLES,
    turn: 'ckeditorSnippet',
    kept: {iframe: 'frame', auto: 'frame', element: 'element', picture: 'picture'},
  },
  {name: 'CKEditor 5, pasted', scripts: CKEDITOR, styles: CKEDITOR_STYLES, turn: 'ckeditorPasted', kept: ADDRESS},
  {
    name: 'DOMPurify 3',
    scripts: ['dompurify/dist/purify.min.js'],
    turn: 'dompurify',
    kept: {...BARE, markdown: 'picture'},
  },
  {
    name: 'sanitize-html 2',
    scripts: [],
    turn: 'sanitizeHtml',
    kept: {iframe: 'link', auto: 'link', element: 'link', picture: 'link', markdown: 'link'},
  },
];
