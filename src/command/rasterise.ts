import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {renderAsync} from '@resvg/resvg-js';

/** The faces that stand in for Hei and Song where no browser sets the type: those of the test browser. */
const FACES = {
  'noto-sans-sc': ['400Regular/NotoSansSC_400Regular', '500Medium/NotoSansSC_500Medium', '600SemiBold/NotoSansSC_600SemiBold', '700Bold/NotoSansSC_700Bold'],
  'noto-serif-sc': ['400Regular/NotoSerifSC_400Regular', '600SemiBold/NotoSerifSC_600SemiBold', '700Bold/NotoSerifSC_700Bold', '900Black/NotoSerifSC_900Black'],
} as const;

/** An SVG as PNG at `scale` device pixels for one of its own, the same on every machine: no font of the system is read. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const image = await renderAsync(withLatinMarks(svg), {
    font: {loadSystemFonts: false, fontFiles: faceFiles(), sansSerifFamily: 'Noto Sans SC', serifFamily: 'Noto Serif SC', defaultFontFamily: 'Noto Sans SC'},
    fitTo: {mode: 'zoom', value: scale},
  });
  return image.asPng();
}

function faceFiles(): string[] {
  const {resolve} = createRequire(import.meta.url);
  const files = Object.entries(FACES).flatMap(([name, faces]) => {
    const folder = dirname(resolve(`@expo-google-fonts/${name}/package.json`));
    return faces.map((face) => join(folder, `${face}.ttf`));
  });
  const missing = files.find((file) => !existsSync(file));
  if (missing) throw new Error(`a face is missing: ${missing}; run npm ci`);
  return files;
}

/** The Chinese faces set ’ and “ on full squares, also in English words; a browser takes a Latin face for those. */
function withLatinMarks(svg: string): string {
  return svg.replace(/lang="en">[^<]*</g, (words) => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '&quot;'));
}
