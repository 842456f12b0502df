/** The address of MapLibre's second thread, which shares a file with MapLibre: see src/build/maplibre-from-source.ts. */
declare module 'virtual:maplibre-worker' {
  const url: string;
  export default url;
}

/** That file. */
declare module 'virtual:maplibre-share';
