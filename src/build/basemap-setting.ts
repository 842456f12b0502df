import type {Plugin} from 'vite';

/** Writes `BASEMAP` into the page: `<meta name="basemap" content="…">`. What it may say is told in docs/deploying.md. */
export function basemapSetting(setting = process.env['BASEMAP'] ?? ''): Plugin {
  return {
    name: 'basemap-setting',
    transformIndexHtml: (html) =>
      html.replace(
        '<meta name="basemap" content="">',
        `<meta name="basemap" content="${setting.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`,
      ),
  };
}

/** The servers beside our own that a basemap makes the page ask, as far as the setting tells: those that a style names are for its publisher to add. */
export function basemapOrigins(setting: string): readonly string[] {
  if (setting.startsWith('tianditu:')) return ['https://*.tianditu.gov.cn'];
  return /^https?:\/\//.test(setting) ? [new URL(setting).origin] : [];
}
