import {mendedQuery} from '../../../state/mended-query.ts';
import type {Part} from '../../app.ts';

/** Opens what an address means that was changed on its way, also one that is pasted while the page is open. */
export const mendedAddress: Part = ({window}) => {
  const open = (): void => {
    const query = mendedQuery(window.location);
    if (query === null) return;
    try {
      window.history.replaceState(null, '', query);
    } catch {
      return;
    }
    window.dispatchEvent(new PopStateEvent('popstate'));
  };
  open();
  window.addEventListener('hashchange', open);
  return () => window.removeEventListener('hashchange', open);
};
