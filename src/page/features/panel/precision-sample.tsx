import type {Role} from '../../../carto/flavour.ts';
import type {Place, Precision} from '../../../domain/place.ts';

/** One mark of a sample, in a box of 48 × 20 pixels: along it, filling it, or in its middle. */
type Mark =
  | {readonly as: 'line'; readonly role: Role; readonly width: number; readonly dash?: readonly number[]}
  | {readonly as: 'area'; readonly role: Role; readonly hatched?: true; readonly opacity?: number}
  | {readonly as: 'edge'; readonly role: Role; readonly width: number; readonly dash?: readonly number[]}
  | {readonly as: 'point'; readonly role: Role; readonly edge: Role; readonly radius: number}
  | {readonly as: 'halo'; readonly role: Role};

export interface Sample {
  readonly known: readonly Mark[];
  readonly guess: readonly Mark[];
}

const point = (role: Role, edge: Role, radius: number): Sample => {
  const known: readonly Mark[] = [{as: 'point', role, edge, radius}];
  return {known, guess: [{as: 'halo', role: 'railwayGuess'}, ...known]};
};
const area = (...marks: readonly Mark[]): Sample => ({known: marks, guess: marks});

/** What the map draws, in its own colours, widths and dashes at zoom 10; a test holds them to the design. */
export const SAMPLES = {
  railway: {
    known: [
      {as: 'line', role: 'railway', width: 4.6},
      {as: 'line', role: 'railwayCore', width: 1.5},
    ],
    guess: [{as: 'line', role: 'railwayGuess', width: 2.2, dash: [2.4, 1.8]}],
  },
  expressway: area({as: 'line', role: 'expressway', width: 4.2}, {as: 'line', role: 'expresswayCore', width: 1.9}),
  'national-road': {
    known: [
      {as: 'line', role: 'nationalRoadCasing', width: 4.4},
      {as: 'line', role: 'nationalRoad', width: 2.4},
    ],
    guess: [{as: 'line', role: 'nationalRoad', width: 1.6, dash: [3, 2.2]}],
  },
  'project-road': area({as: 'line', role: 'planned', width: 3, dash: [2, 1.4]}),
  street: area({as: 'line', role: 'street', width: 1.2}),
  district: area({as: 'area', role: 'district'}, {as: 'edge', role: 'countyBorder', width: 0.9, dash: [6, 2, 1, 2]}),
  county: area({as: 'area', role: 'county'}, {as: 'edge', role: 'countyBorder', width: 0.9, dash: [6, 2, 1, 2]}),
  'prefecture-border': area({as: 'edge', role: 'prefectureBorder', width: 1.5, dash: [7, 2, 1.2, 2]}),
  'urban-circle': area(
    {as: 'area', role: 'focusFill', opacity: 0.55},
    {as: 'edge', role: 'vermilion', width: 2.4, dash: [2, 1.6]},
  ),
  zone: area(
    {as: 'area', role: 'zone', hatched: true, opacity: 0.85},
    {as: 'edge', role: 'zoneInk', width: 0.9, dash: [1.5, 2.5]},
  ),
  park: area({as: 'area', role: 'park', opacity: 0.8}, {as: 'edge', role: 'zoneInk', width: 0.9, dash: [1.5, 2.5]}),
  lake: area({as: 'area', role: 'water'}, {as: 'edge', role: 'waterInk', width: 0.7, dash: [3, 2]}),
  station: point('halo', 'railway', 4),
  site: point('site', 'halo', 2.8),
} as const satisfies Readonly<Record<string, Sample>>;

/** The sample that stands for a place; null where the map draws nothing for it. */
function sampleOf({kind, status, ref}: Place): Sample | null {
  switch (kind) {
    case 'road':
      return status === 'planned'
        ? SAMPLES['project-road']
        : /^G\d{1,2}$/.test(ref ?? '')
          ? SAMPLES.expressway
          : SAMPLES['national-road'];
    case 'prefecture':
      return SAMPLES['prefecture-border'];
    case 'region':
      return SAMPLES['urban-circle'];
    case 'township':
    case 'peak':
      return SAMPLES.site;
    default:
      return SAMPLES[kind];
  }
}

interface PrecisionSampleProps {
  readonly place: Place;
  /** Of the piece that is meant, where a line has several. */
  readonly precision?: Precision;
}

/** How exact a place is, as the map draws it: what is guessed is dashed, hatched, or wears the halo of its error. Nothing drawn is a cross. */
export function PrecisionSample({place, precision = place.precision}: PrecisionSampleProps) {
  const isGuess = precision === 'schematic';
  const sample = precision === 'within' || precision === 'unlocated' ? null : sampleOf(place);
  const marks = sample?.[isGuess ? 'guess' : 'known'] ?? [];
  return (
    <svg class="precision-sample" width="48" height="20" viewBox="0 0 48 20" aria-hidden="true">
      {place.offMap ? (
        <OffMap />
      ) : precision === 'unlocated' ? (
        <Cross />
      ) : precision === 'within' ? (
        <Within />
      ) : (
        marks.map((mark) => <Drawn key={JSON.stringify(mark)} mark={mark} />)
      )}
    </svg>
  );
}

function Drawn({mark}: {readonly mark: Mark}) {
  const colour = `var(${nameOf(mark.role)})`;
  switch (mark.as) {
    case 'line':
      return (
        <path d="M2 10h44" fill="none" stroke={colour} stroke-width={mark.width} stroke-dasharray={dashOf(mark)} />
      );
    case 'edge':
      return (
        <rect
          x="2"
          y="2"
          width="44"
          height="16"
          fill="none"
          stroke={colour}
          stroke-width={mark.width}
          stroke-dasharray={dashOf(mark)}
        />
      );
    case 'area':
      return (
        <g opacity={mark.opacity}>
          {mark.hatched ? (
            <path d={HATCHES} stroke={colour} stroke-width="1.5" />
          ) : (
            <rect x="2" y="2" width="44" height="16" fill={colour} />
          )}
        </g>
      );
    case 'halo':
      return <circle cx="24" cy="10" r="9" fill={colour} fill-opacity="0.08" stroke={colour} stroke-opacity="0.5" />;
    case 'point':
      return (
        <circle cx="24" cy="10" r={mark.radius} fill={colour} stroke={`var(${nameOf(mark.edge)})`} stroke-width="2" />
      );
  }
}

const HATCHES = [4, 14, 24].map((x) => `M${x} 18l16-16`).join('');

/** Known only by what holds it: somewhere inside a dotted frame. */
function Within() {
  return (
    <rect
      x="2"
      y="2"
      width="44"
      height="16"
      rx="3"
      fill="none"
      stroke="var(--grey-ink)"
      stroke-width="1.4"
      stroke-dasharray="1.5 3"
    />
  );
}

function Cross() {
  return <path d="M18 4l12 12M30 4l-12 12" stroke="var(--grey-ink)" stroke-width="1.6" />;
}

/** Named at the map's edge, with an arrow. */
function OffMap() {
  return <path d="M6 10h30m-7-5l7 5-7 5" fill="none" stroke="var(--grey-ink)" stroke-width="1.6" />;
}

function dashOf({width, dash}: {readonly width: number; readonly dash?: readonly number[]}): string | undefined {
  return dash?.map((part) => Math.round(part * width * 10) / 10).join(' ');
}

function nameOf(role: Role): string {
  return `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
