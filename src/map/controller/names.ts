import type {LabelCandidate} from '../../carto/label-candidate.ts';
import type {Size} from '../../carto/mercator.ts';
import type {MapPicture} from '../../carto/painter.ts';
import type {Box} from '../../carto/box-grid.ts';
import type {Locale} from '../../domain/text.ts';
import type {Camera} from '../../domain/view.ts';
import {hasSize, whenSized} from '../../browser/when-sized.ts';
import type {LabelOverlay} from '../lettering/label-overlay.ts';
import type {MapElements} from './map-elements.ts';

export type Looks = typeof import('../lettering/lettering.ts');

/** For what lettering and scale are set. */
export interface Lettered {
  readonly picture: MapPicture;
  readonly camera: Camera;
  readonly size: Size;
  readonly covered: number;
  readonly locale: Locale;
}

/** Lettering and scale over whatever paints the map. */
export interface Names {
  start(looks: Looks, labels: readonly LabelCandidate[]): void;
  /** Sets them for the map as it stands; not while it moves. */
  layOut(): void;
  /** Carries them along while it moves. */
  follow(camera: Camera): void;
  /** Names of a collection that may be set among the map's own, in place of those given before. */
  add(labels: readonly LabelCandidate[]): void;
  dispose(): void;
}

/** `standing`: null while the map moves. */
export function createNames(elements: MapElements, hasBasemap: boolean, standing: () => Lettered | null): Names {
  const {region, lettering} = elements;
  let looks: Looks | null = null;
  let overlay: LabelOverlay | null = null;
  let known: readonly LabelCandidate[] = [];
  let collection: readonly LabelCandidate[] = [];
  let unseen: Promise<void> | null = null;

  function layOut(): void {
    const now = overlay && standing();
    const flavour = now?.picture.flavour;
    if (!overlay || !looks || !flavour) return;
    // Where the furniture stands is not known before.
    if (!hasSize(region)) return void (unseen ??= whenSized(region).then(layOutAgain));
    const {picture, camera, size, covered, locale} = now;
    looks.drawEdges(elements, known, now, hasBasemap);
    const {hidden, selected, dimmed} = picture;
    const obstacles = obstaclesIn(elements, covered);
    overlay.layOut({camera, size, locale, flavour, hidden, selected, dimmed, obstacles, collection});
  }

  function layOutAgain(): void {
    unseen = null;
    layOut();
  }

  return {
    start(module, labels) {
      [looks, known] = [module, labels];
      overlay = looks.createLabelOverlay(lettering, labels);
    },
    layOut,
    follow: (camera) => overlay?.follow(camera),
    add(labels) {
      collection = labels;
      layOut();
    },
    dispose: () => overlay?.dispose(),
  };
}

/** No lettering under what stands on the map. */
function obstaclesIn({region, furniture, scale}: MapElements, covered: number): readonly Box[] {
  const origin = region.getBoundingClientRect();
  const foot: Box = [0, origin.height - covered, origin.width, origin.height];
  return [
    foot,
    ...[...furniture.children, scale, ...region.querySelectorAll('.locator, .nearer, .hint-line')]
      .map((child) => child.getBoundingClientRect())
      .filter(({width}) => width > 0)
      .map(({left, top, right, bottom}): Box => [
        left - origin.left,
        top - origin.top,
        right - origin.left,
        bottom - origin.top,
      ]),
  ];
}
