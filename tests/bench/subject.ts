/** A page that is measured. */
export interface Subject {
  readonly name: 'bare' | 'page' | 'embed';
  /** On the server. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What asks for the full map, where it is not loaded unasked. */
  readonly mapOnDemand?: string;
}

export const SUBJECTS: readonly Subject[] = [
  {name: 'bare', path: 'bare/', width: 1440, height: 900},
  {name: 'page', path: 'page/', width: 1440, height: 900},
  {name: 'embed', path: 'page/embed.html', width: 680, height: 560, mapOnDemand: '.use-map'},
];
