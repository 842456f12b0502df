import type {LabelCandidate} from '../carto/label-candidate.ts';
import type {Bundle} from '../domain/bundle.ts';
import {mountPage} from './mount-page.tsx';

interface FirstData {
  readonly bundle: Bundle;
  readonly labels: readonly LabelCandidate[];
}

const first = JSON.parse(document.getElementById('first-data')?.textContent ?? 'null') as FirstData | null;
if (!first) throw new Error('the page holds no data');
mountPage({document, ...first, dataUrl: new URL('data/', document.baseURI)});
