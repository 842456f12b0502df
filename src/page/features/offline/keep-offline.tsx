import {UpdateNotice} from './update-notice.tsx';
import './offline.css';
import type {App} from '../../app.ts';
import {siteRoot} from '../articles/site-articles.ts';
import {render} from '../../../browser/render.ts';
import {trustedAddress} from '../../../domain/trusted.ts';

/** Registers the service worker and, when a newer version of the map is ready, offers it. Never by itself, and never while presenting. */
export function keepOffline(app: App): () => void {
  const {document, window, store} = app;
  const {serviceWorker} = window.navigator;
  const place = document.createElement('div');
  let waiting: ServiceWorker | null = null;
  let dismissed = false;
  let wanted = false;

  const draw = (): void => {
    const {mode, locale} = store.get();
    const shown = waiting !== null && !dismissed && mode.kind !== 'present';
    if (shown) document.body.append(place);
    else place.remove();
    render(shown ? <UpdateNotice locale={locale} onUpdate={update} onLater={later} /> : null, place);
  };
  const update = (): void => {
    wanted = true;
    waiting?.postMessage('activate', {transfer: []});
  };
  const later = (): void => {
    dismissed = true;
    draw();
  };
  const offer = (worker: ServiceWorker | null): void => {
    waiting = worker;
    draw();
  };
  /** The first version serves at once; only a later one waits to be asked. */
  const watch = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller) offer(worker);
    });
  /** A version that serves is no longer offered: asked for in another window, or come by itself in place of what is not ours. */
  const onChange = (): void => {
    if (wanted) window.location.reload();
    else offer(null);
  };

  serviceWorker.addEventListener('controllerchange', onChange);
  const unsubscribe = store.subscribe(draw, 'picture');
  serviceWorker
    .register(trustedAddress(new URL('sw.js', siteRoot(document) ?? document.baseURI).href))
    .then(async (registration) => {
      if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
      watch(registration.installing);
      registration.addEventListener('updatefound', () => watch(registration.installing));
      await serviceWorker.ready;
      document.documentElement.dataset['offline'] = 'ready';
    })
    .catch((error: unknown) => {
      console.info('not kept for offline use', error);
    });
  return () => {
    unsubscribe();
    serviceWorker.removeEventListener('controllerchange', onChange);
    place.remove();
  };
}
