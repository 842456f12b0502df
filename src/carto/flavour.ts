import {toHex, type Oklch} from './oklch.ts';

/** What a colour is for. The interface and both map renderers draw from this one list. */
export const ROLES = [
  'paper',
  'panel',
  'rule',
  'ink',
  'greyInk',
  'faintInk',
  'vermilion',
  'vermilionInk',
  'vermilionTint',
  'land',
  'county',
  'district',
  'focusFill',
  'shade',
  'countyBorder',
  'prefectureBorder',
  'water',
  'waterInk',
  'park',
  'zone',
  'zoneInk',
  'railway',
  'railwayCore',
  'railwayGuess',
  'expressway',
  'expresswayCore',
  'nationalRoad',
  'nationalRoadCasing',
  'planned',
  'street',
  'shieldNational',
  'shieldExpressway',
  'shieldHead',
  'shieldText',
  'halo',
  'site',
] as const;
export type Role = (typeof ROLES)[number];

/** One look of the whole product. `lettering` scales every map label, `stroke` every line. */
export interface Flavour {
  readonly name: 'light' | 'dark' | 'projector' | 'print';
  readonly lettering: number;
  readonly stroke: number;
  /** Smallest lettering on the map, in pixels; 11 at lettering 1 where it does not say. */
  readonly smallest?: number;
  /** What lies beyond the map is pointed to from its edge only where it is chosen. */
  readonly pointsToChosen?: boolean;
  readonly colour: Readonly<Record<Role, string>>;
}

const LIGHT: Readonly<Record<Role, Oklch>> = {
  paper: [0.985, 0.006, 85],
  panel: [0.985, 0.006, 85],
  rule: [0.88, 0.008, 85],
  ink: [0.25, 0.02, 265],
  greyInk: [0.48, 0.015, 265],
  faintInk: [0.55, 0.012, 80],
  vermilion: [0.58, 0.19, 32],
  vermilionInk: [0.5, 0.18, 31],
  vermilionTint: [0.93, 0.03, 35],
  land: [0.972, 0.005, 90],
  county: [0.952, 0.011, 90],
  district: [0.918, 0.024, 84],
  focusFill: [0.895, 0.045, 38],
  shade: [0.45, 0.02, 80],
  countyBorder: [0.66, 0.015, 80],
  prefectureBorder: [0.52, 0.015, 80],
  water: [0.85, 0.05, 232],
  waterInk: [0.45, 0.09, 240],
  park: [0.88, 0.05, 150],
  zone: [0.75, 0.09, 195],
  zoneInk: [0.45, 0.08, 200],
  railway: [0.25, 0.02, 265],
  railwayCore: [0.99, 0.003, 85],
  railwayGuess: [0.45, 0.015, 265],
  expressway: [0.55, 0.075, 165],
  expresswayCore: [0.93, 0.035, 160],
  nationalRoad: [0.58, 0.115, 38],
  nationalRoadCasing: [0.985, 0.006, 85],
  planned: [0.56, 0.15, 32],
  street: [0.62, 0.06, 50],
  shieldNational: [0.52, 0.18, 28],
  shieldExpressway: [0.5, 0.1, 160],
  shieldHead: [0.55, 0.19, 28],
  shieldText: [1, 0, 0],
  halo: [0.985, 0.006, 85],
  site: [0.25, 0.02, 265],
};

const DARK: Readonly<Record<Role, Oklch>> = {
  paper: [0.2, 0.012, 265],
  panel: [0.215, 0.012, 265],
  rule: [0.36, 0.012, 265],
  ink: [0.93, 0.012, 85],
  greyInk: [0.74, 0.012, 85],
  faintInk: [0.66, 0.012, 85],
  vermilion: [0.68, 0.17, 34],
  vermilionInk: [0.74, 0.14, 36],
  vermilionTint: [0.32, 0.05, 32],
  land: [0.225, 0.01, 265],
  county: [0.255, 0.012, 260],
  district: [0.295, 0.014, 75],
  focusFill: [0.35, 0.062, 34],
  shade: [0, 0, 0],
  countyBorder: [0.47, 0.012, 265],
  prefectureBorder: [0.6, 0.012, 265],
  water: [0.38, 0.055, 235],
  waterInk: [0.76, 0.075, 232],
  park: [0.34, 0.04, 150],
  zone: [0.5, 0.07, 195],
  zoneInk: [0.78, 0.08, 195],
  railway: [0.9, 0.01, 85],
  railwayCore: [0.25, 0.012, 265],
  railwayGuess: [0.72, 0.01, 85],
  expressway: [0.62, 0.08, 165],
  expresswayCore: [0.32, 0.04, 165],
  nationalRoad: [0.66, 0.1, 40],
  nationalRoadCasing: [0.2, 0.012, 265],
  planned: [0.7, 0.13, 34],
  street: [0.62, 0.05, 50],
  shieldNational: [0.48, 0.16, 28],
  shieldExpressway: [0.43, 0.085, 160],
  shieldHead: [0.5, 0.17, 28],
  shieldText: [1, 0, 0],
  halo: [0.2, 0.012, 265],
  site: [0.93, 0.012, 85],
};

/** For a bright room and a weak lamp: fewer tints, darker ink, everything larger. */
const PROJECTOR: Readonly<Record<Role, Oklch>> = {
  ...LIGHT,
  paper: [1, 0, 0],
  panel: [1, 0, 0],
  ink: [0.16, 0.02, 265],
  greyInk: [0.36, 0.015, 265],
  faintInk: [0.42, 0.012, 80],
  vermilion: [0.52, 0.2, 30],
  vermilionInk: [0.48, 0.19, 30],
  land: [0.985, 0.003, 90],
  county: [0.955, 0.012, 90],
  district: [0.89, 0.04, 82],
  focusFill: [0.885, 0.055, 37],
  countyBorder: [0.52, 0.015, 80],
  prefectureBorder: [0.35, 0.015, 80],
  water: [0.78, 0.08, 232],
  waterInk: [0.36, 0.1, 245],
  railway: [0.16, 0.02, 265],
  nationalRoad: [0.5, 0.14, 36],
  expressway: [0.45, 0.09, 165],
  planned: [0.5, 0.18, 30],
  // A weak lamp makes blotches of it.
  shade: [1, 0, 0],
  halo: [1, 0, 0],
};

/** Tints are dropped, lines stay. */
const PRINT: Readonly<Record<Role, Oklch>> = {
  ...LIGHT,
  paper: [1, 0, 0],
  panel: [1, 0, 0],
  land: [1, 0, 0],
  county: [0.985, 0.004, 90],
  district: [0.955, 0.014, 85],
  focusFill: [0.91, 0.04, 38],
  // Paper: a shade of four per cent breaks into specks on the press.
  shade: [1, 0, 0],
  ink: [0.18, 0.01, 265],
  railway: [0.18, 0.01, 265],
  halo: [1, 0, 0],
};

function flavour(name: Flavour['name'], colours: Readonly<Record<Role, Oklch>>, lettering = 1, stroke = 1): Flavour {
  const colour = Object.fromEntries(ROLES.map((role) => [role, toHex(colours[role])])) as Record<Role, string>;
  return {name, lettering, stroke, colour};
}

export const FLAVOURS = {
  light: flavour('light', LIGHT),
  dark: flavour('dark', DARK),
  projector: flavour('projector', PROJECTOR, 1.5, 1.5),
  print: flavour('print', PRINT),
} as const satisfies Record<Flavour['name'], Flavour>;

/** On a screen of 1080 lines, seen from eight metres: 18 pt. */
const ROOM_SMALLEST = 24;

/**
 * A flavour for a screen across the room: nothing on it smaller than 18 pt at 1080 lines, and as large a part of any other screen;
 * no distances to what nobody speaks of.
 */
export function forRoom(flavour: Flavour, width: number, height: number): Flavour {
  const scale = Math.max(0.6, Math.min(width / 1920, height / 1080));
  const known = inRooms.get(flavour);
  if (known?.stroke === 1.5 * scale) return known;
  const made: Flavour = {
    ...flavour,
    lettering: 1.7 * scale,
    stroke: 1.5 * scale,
    smallest: Math.max(14, ROOM_SMALLEST * scale),
    pointsToChosen: true,
  };
  inRooms.set(flavour, made);
  return made;
}

/** The last for each: the same flavour draws no map anew. */
const inRooms = new WeakMap<Flavour, Flavour>();

/** The flavour's colours as CSS custom properties: `--district: #efe6d6; …`. */
export function cssVariables({colour}: Flavour): string {
  return ROLES.map(
    (role) => `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour[role]}`,
  ).join(';');
}

/** The name of a role's custom property, as used by the SVG renderer: the theme changes without drawing anew. */
export function cssVariable(role: Role): string {
  return `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
