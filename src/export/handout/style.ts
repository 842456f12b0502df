import {FLAVOURS} from '../../carto/flavour.ts';
import {HEI, SONG} from '../pictures/type.ts';

const {ink, greyInk, vermilion, rule} = FLAVOURS.print.colour;

/** Millimetres of A4. */
export const SHEET = {width: 210, height: 297, side: 18, head: 15, foot: 14} as const;
export const INNER_WIDTH = SHEET.width - 2 * SHEET.side;

/** Pages are boxes of A4 one after the other, on paper and on the screen alike: so each knows its number. */
export const HANDOUT_STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { background: #6c6a66; -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { font: 9.5pt/1.55 ${HEI}; color: ${ink} }
.page { position: relative; width: ${SHEET.width}mm; height: ${SHEET.height}mm; margin: 6mm auto; padding: ${SHEET.head + 8}mm ${SHEET.side}mm ${SHEET.foot + 8}mm; background: #fff; overflow: hidden; display: flex; flex-direction: column }
.page > header, .page > footer { position: absolute; left: ${SHEET.side}mm; right: ${SHEET.side}mm; display: flex; justify-content: space-between; gap: 6mm; font-size: 8pt; color: ${greyInk} }
.page > header { top: ${SHEET.head - 5}mm; padding-bottom: 1.4mm; border-bottom: 0.5pt solid ${ink} }
.page > footer { bottom: ${SHEET.foot - 6}mm; padding-top: 1.4mm; border-top: 0.5pt solid ${rule} }
.kicker { color: ${greyInk}; font-size: 9.5pt; margin-top: 1mm }
h1, h2 { font: 900 21pt/1.28 ${SONG}; margin-bottom: 4.5mm; white-space: pre-line; text-wrap: balance }
h1 { font-size: 31pt; margin: 1mm 0 5mm }
h3, h2.small { font: 700 9.5pt/1.5 ${HEI}; margin: 5mm 0 1.2mm; padding-top: 1.2mm; border-top: 1.2pt solid ${ink} }
.map { display: block; width: 100%; height: auto; border: 0.5pt solid ${rule} }
.map-note { display: flex; justify-content: space-between; gap: 4mm; font-size: 7pt; line-height: 1.5; color: ${greyInk}; margin-top: 0.8mm }
.map-note b { color: ${ink}; white-space: nowrap }
figure { position: relative; padding-left: 9mm; margin-top: 5mm; break-inside: avoid }
figure::before { content: "“"; position: absolute; left: -3mm; top: -0.5mm; font: 900 30pt/1 ${SONG}; color: ${vermilion} }
blockquote { font: 14pt/1.62 ${SONG}; text-wrap: pretty }
.long blockquote { font-size: 11.5pt }
figcaption { margin-top: 1.4mm; font-size: 9pt; color: ${greyInk} }
figcaption b { color: ${ink} }
.gloss { font-size: 9.5pt; margin-top: 1.4mm }
.figures { display: flex; gap: 10mm; margin-top: 4mm }
.figures dd { font: 900 20pt/1.2 ${SONG}; color: ${vermilion} }
.figures dt { font-size: 8.5pt; color: ${greyInk} }
.others figure { padding-left: 4mm; margin-top: 2mm }
.others figure::before { font-size: 13pt; left: -1.3mm; top: 0.4mm }
.others blockquote { font-size: 9.5pt; line-height: 1.55 }
.others figcaption { font-size: 8pt; margin-top: 0.4mm }
.here { font-size: 8.5pt; color: ${greyInk} }
.here a { color: inherit; text-decoration: underline; text-decoration-thickness: 0.4pt; text-underline-offset: 1.5pt }
@media screen { .here a { display: inline-block; padding: 8pt 3pt; margin: -8pt -3pt } }
.here b { color: ${ink}; font-weight: 500 }
.beside { display: flex; gap: ${(12 * 25.4) / 96}mm }
.beside > div { flex: 1; min-width: 0 }
figure.picture { margin: 0; padding: 0; flex: none }
figure.picture::before { content: none }
figure.picture img { display: block; width: 100%; height: auto; border: 0.5pt solid ${rule} }
figure.picture figcaption { font-size: 7pt; line-height: 1.5; margin-top: 0.8mm }
.lines { flex: 1; min-height: 0; margin-top: 5mm; background: repeating-linear-gradient(#fff 0 8.4mm, ${rule} 8.4mm 8.6mm) }
.article { font: 13pt/1.5 ${SONG} }
.undated { color: ${greyInk}; margin-bottom: 5mm }
.contents { list-style: none; columns: 1 }
.contents li { display: flex; gap: 2mm; align-items: baseline; font: 10.5pt/1.85 ${SONG} }
.contents i { flex: 1; border-bottom: 0.6pt dotted ${greyInk} }
.contents a { color: inherit; text-decoration: none }
.contents span { font-family: ${HEI}; font-size: 9pt }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 8pt; line-height: 1.45 }
th { text-align: left; font-weight: 600; color: ${greyInk} }
th, td { padding: 0.9mm 2mm 0.9mm 0; border-bottom: 0.4pt solid ${rule}; vertical-align: top; overflow-wrap: anywhere }
.table-note { font-size: 8pt; color: ${greyInk}; margin-bottom: 2mm }
@media print { html { background: none } .page { margin: 0; break-after: page } .page:last-of-type { break-after: auto } }
`.trim();
