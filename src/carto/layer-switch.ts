import type {LayerId} from '../domain/view.ts';
import {isHidden, LAYERS} from './layers.ts';

/** How the reader's switch of a group stands. What another switch hides along with its own layers is not there to be shown by this one. */
export function layerSwitch(
  id: LayerId,
  hidden: ReadonlySet<LayerId>,
): {readonly checked: boolean; readonly disabled: boolean} {
  const own = LAYERS.filter(({group}) => group === id);
  const disabled = !hidden.has(id) && own.length > 0 && own.every((layer) => isHidden(layer, hidden));
  return {checked: !hidden.has(id) && !disabled, disabled};
}
