import type {Flavour, Role} from '../../carto/flavour.ts';
import {LETTERING, type LabelClass} from '../../carto/lettering.ts';
import type {PlacedLabel} from '../../carto/place-labels.ts';
import {escapeXml} from '../painter/svg/escape-xml.ts';
import {LOCALES} from '../../words/locales.ts';
import {round} from '../../carto/mercator.ts';

export interface LabelDrawing {
  readonly flavour: Flavour;
  readonly colour: (role: Role) => string;
  readonly selected: ReadonlySet<string>;
  readonly interactive: boolean;
  /** The halo as text of its own behind the letters, for programs that do not know `paint-order`. */
  readonly haloApart?: boolean;
}

/** Hei faces that a reader's machine may have; the map ships none. */
export const MAP_FONT =
  "'PingFang SC','HarmonyOS Sans SC','Source Han Sans SC','Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei',sans-serif";

/** What is set on the point of a label. */
const SYMBOLS: Readonly<Partial<Record<LabelClass, (drawing: LabelDrawing) => string>>> = {
  peak: drawPeak,
  town: drawTown,
  park: drawTree,
};

/** One label around its point at the origin: the caller puts it where the point is. */
export function drawLabel(label: PlacedLabel, drawing: LabelDrawing): string {
  const {candidate} = label;
  const style = LETTERING[candidate.class];
  const content = style.shield ? drawShield(label, style.shield, drawing) : drawText(label, drawing);
  const symbol = label.bearing !== undefined ? drawArrow(label, drawing) : (SYMBOLS[candidate.class]?.(drawing) ?? '');
  // A symbol without its name has nothing to be called by.
  if (!candidate.place || !drawing.interactive || label.lines.length === 0) return symbol + content;
  return `<a href="#place-${candidate.place}" data-place="${candidate.place}" data-label="${candidate.class}" tabindex="-1">${symbol}${content}</a>`;
}

function drawText(label: PlacedLabel, {flavour, colour, selected, haloApart}: LabelDrawing): string {
  const {candidate, anchor, dx, lines} = label;
  const style = LETTERING[candidate.class];
  const isSelected = candidate.place !== undefined && selected.has(candidate.place);
  const fill = colour(isSelected ? 'vermilionInk' : style.colour);
  const weight = isSelected ? 700 : style.weight;
  return lines
    .map(({text, size, dy, lang}, index) => {
      // Letter spacing trails the last letter: half of it is taken back, so that the word stays centred.
      const spacing = style.spacing * size;
      const x = anchor === 'middle' ? dx + spacing / 2 : dx;
      const italic = style.italic && LOCALES[lang].latin ? ' font-style="italic"' : '';
      const track = spacing ? ` letter-spacing="${round(spacing)}"` : '';
      const halo = ` stroke="${colour('halo')}" stroke-width="${3 * flavour.lettering}"`;
      const set = (paint: string): string =>
        `<text x="${round(x)}" y="${round(dy)}" font-size="${round(size)}" font-weight="${index ? 400 : weight}" text-anchor="${anchor}"${paint}${track}${italic} lang="${lang}">${escapeXml(text)}</text>`;
      return haloApart
        ? set(` fill="none" stroke-linejoin="round"${halo} aria-hidden="true"`) + set(` fill="${fill}"`)
        : set(` fill="${fill}"${halo}`);
    })
    .join('');
}

/** Road numbers as on the road: national roads white on red, expressways white on green below a red head. */
function drawShield(
  {lines: [line], candidate}: PlacedLabel,
  kind: 'national' | 'expressway',
  {flavour, colour, selected}: LabelDrawing,
): string {
  if (!line) return '';
  const scale = flavour.lettering;
  const width = (line.text.length * 6.6 + 8) * scale;
  const height = (kind === 'expressway' ? 17 : 15) * scale;
  const lit = candidate.place !== undefined && selected.has(candidate.place);
  const [x, y] = [-width / 2, -height / 2];
  const head =
    kind === 'expressway'
      ? `<path d="M${x} ${y + 5 * scale}v${-3 * scale}q0 ${-2 * scale} ${2 * scale} ${-2 * scale}h${width - 4 * scale}q${2 * scale} 0 ${2 * scale} ${2 * scale}v${3 * scale}z" fill="${colour('shieldHead')}"/>`
      : '';
  const body = colour(lit ? 'vermilion' : kind === 'expressway' ? 'shieldExpressway' : 'shieldNational');
  const baseline = (kind === 'expressway' ? 6 : 3.8) * scale;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${2 * scale}" fill="${body}" stroke="${colour('halo')}" stroke-width="1.2"/>${head}<text y="${round(baseline)}" font-size="${round(line.size)}" font-weight="700" text-anchor="middle" fill="${colour('shieldText')}" lang="en">${line.text}</text>`;
}

function drawPeak({colour, flavour: {lettering: k}}: LabelDrawing): string {
  return `<path d="M${-4 * k} ${3 * k}L0 ${-4.5 * k}L${4 * k} ${3 * k}z" fill="${colour('greyInk')}" stroke="${colour('halo')}" stroke-width="1"/>`;
}

/** An arrow that lies in the bearing, before the text. */
function drawArrow({bearing = 0, dx}: PlacedLabel, {colour, flavour: {lettering: k}}: LabelDrawing): string {
  return `<path transform="translate(${round(dx - 10 * k)} 0) rotate(${round(bearing)})" d="M0 ${-7 * k}L${4.5 * k} ${5 * k}L0 ${2.5 * k}L${-4.5 * k} ${5 * k}z" fill="${colour('greyInk')}" stroke="${colour('halo')}" stroke-width="1"/>`;
}

function drawTown({colour, flavour: {lettering: k}}: LabelDrawing): string {
  return `<circle r="${2 * k}" fill="${colour('halo')}" stroke="${colour('greyInk')}" stroke-width="${1.2 * k}"/>`;
}

/** A tree, as maps mark parks: it stands where the park's symbol does, the outline is a guess. */
function drawTree({colour, flavour: {lettering: k}}: LabelDrawing): string {
  return `<path d="M${-0.9 * k} ${6 * k}V${2.4 * k}a${4 * k} ${4 * k} 0 1 1 ${1.8 * k} 0V${6 * k}z" fill="${colour('zoneInk')}" stroke="${colour('halo')}" stroke-width="1"/>`;
}
