/** What readers may be made to load, in kB (1000 bytes) of gzip. A figure here is a promise: raise it only with a reason in the commit. */
export const BUDGETS = {
  /** The page until a click answers: its HTML with the whole article, and the scripts that it waits for. */
  page: 70,
  /** The frame until a click answers; in each language. */
  embed: 38,
  /** MapLibre, its worker and its style sheet, with what joins them to the map. */
  mapLibre: 310,
  /** The same where page and worker cannot share a file: in a frame with an opaque origin, and in somebody else's page. */
  mapLibreApart: 460,
  /** `changzhi-map.js`, the custom element, in somebody else's page: any article, sealed against its styles, in the colours of the reader's system. */
  embedLoader: 5.3,
  /** `changzhi-map-parent.js`, in somebody else's page. */
  parentScript: 1.2,
  /** Each part that is loaded when somebody asks for it, with its style sheet and all that it needs beyond the first load. */
  lazyPart: 60,
  /** The slides as PowerPoint, in the places of a master. */
  slides: 144,
  /** The data files that the app itself loads later. */
  data: {'bundle.json': 60, 'labels.json': 11, 'search.json': 60, 'map.json': 40},
} as const;

/** What a visit may ask until the map is ready: of the graphics process, files after the first click is answered, and files in all, of the page itself. */
export const VISIT = {contexts: 1, programs: 10, rest: 6, requests: 14} as const;
