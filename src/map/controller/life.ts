import type {Flavour} from '../../carto/flavour.ts';
import type {Camera, ViewState} from '../../domain/view.ts';
import {shownTheme} from '../../state/select.ts';
import type {MapCore} from './map-core.ts';
import type {Looks} from './names.ts';

/** How the poster becomes a map of its own, in the window's pixels. */
export interface Life {
  readonly isOwn: () => boolean;
  /** Begins it, once. The poster as served, set in percent of its box, stays until the lettering is there; nothing moves then. */
  readonly enliven: () => Promise<Looks>;
  /** And lets the reader's hand move it; `stop` ends that. */
  readonly live: () => Promise<{readonly looks: Looks; readonly stop: () => void}>;
}

/** `asServed`: what is in sight is the poster as served, and it keeps still until the map's own lettering is there. */
export function createLife(core: () => MapCore, asServed: boolean, firstCamera: () => Camera): Life {
  let own = false;
  let alive: Promise<Looks> | null = null;
  let movable: ReturnType<Life['live']> | null = null;

  function leavePoster(): void {
    const {elements, easel} = core();
    own = true;
    elements.leavePoster();
    if (asServed) easel.painter().moveTo(firstCamera(), 0);
    else easel.painter().resize();
  }

  async function load(): Promise<Looks> {
    const {bring = (get) => get(), loadLabels} = core().options;
    const [looks, labels] = await bring(() => Promise.all([import('../lettering/lettering.ts'), loadLabels()]));
    const {options, now, easel, names, flights, cameraOf} = core();
    const waits = !own && flights.now().kind === 'flying';
    now.flavourOf = (view) => flavourOf(view, looks);
    names.start(looks, labels);
    // The poster comes to rest as a map, and is lettered then.
    if (asServed) leavePoster();
    easel.show();
    if (!asServed) names.layOut();
    if (waits) flights.fly(cameraOf(options.store.get()));
    return looks;
  }

  const enliven = (): Promise<Looks> => {
    if (alive) return alive;
    if (!asServed) leavePoster();
    return (alive = load());
  };

  async function letMove(): ReturnType<Life['live']> {
    const [looks, {makeMovable}] = await Promise.all([enliven(), import('../painter/svg/movable.ts')]);
    const {options, elements, svg, listener} = core();
    const {zoom} = options.index().bundle.region;
    const stop = makeMovable(elements.poster, svg, listener, options.cooperative, zoom);
    return {
      looks,
      stop() {
        movable = null;
        stop();
      },
    };
  }

  return {
    isOwn: () => own,
    enliven,
    live() {
      movable ??= letMove().catch((error: unknown) => {
        movable = null;
        throw error;
      });
      return movable;
    },
  };
}

function flavourOf(view: ViewState, {FLAVOURS, forRoom}: Looks): Flavour {
  const flavour = FLAVOURS[shownTheme(view)];
  return view.mode.kind === 'present' ? forRoom(flavour, window.innerWidth, window.innerHeight) : flavour;
}
