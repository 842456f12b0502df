declare module 'mapshaper' {
  interface Mapshaper {
    /** Runs a command line over files held in memory and gives the files it writes. */
    applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Uint8Array>>;
  }
  const mapshaper: Mapshaper;
  export default mapshaper;
}
