import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from '../setting-checks.ts';

export interface Faces {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

const { resolve } = createRequire(import.meta.url);
const google = (name: string, face: string) => {
  const folder = name.replace(/\B[A-Z]/g, (sign) => `-${sign}`).toLowerCase();
  return resolve(`@expo-google-fonts/${folder}/${face}/${name}_${face}.ttf`);
};
const upright = (normal: string, bold: string): Faces => ({ normal, bold, italics: normal, bolditalics: bold });
/** One weight for twenty thousand signs: a bold one would cost as much again. */
const han = join(projectFolder, 'backend/fonts/DroidSansFallbackFull.ttf');

/** What papers are set in, and what steps in for letters it does not have, in this order. */
export const typefaces = (): Readonly<Record<string, Faces>> => ({
  Inter: {
    normal: google('Inter', '400Regular'),
    bold: google('Inter', '600SemiBold'),
    italics: google('Inter', '400Regular_Italic'),
    bolditalics: google('Inter', '600SemiBold_Italic'),
  },
  Arabic: upright(google('NotoSansArabic', '400Regular'), google('NotoSansArabic', '600SemiBold')),
  Hebrew: upright(google('NotoSansHebrew', '400Regular'), google('NotoSansHebrew', '600SemiBold')),
  Hangul: upright(google('NanumGothic', '400Regular'), google('NanumGothic', '700Bold')),
  Han: upright(han, han),
});

export interface Typeface {
  readonly name: string;
  readonly has: (point: number) => boolean;
  /** Its own line in ems. */
  readonly line: number;
}

/** Opened to ask which letters they hold. */
export async function openTypefaces(): Promise<Typeface[]> {
  const { openSync } = await import('fontkit');
  return Object.entries(typefaces()).map(([name, { normal }]) => {
    const font = openSync(normal);
    const line = (font.ascent - font.descent + font.lineGap) / font.unitsPerEm;
    return { name, line, has: (point) => font.hasGlyphForCodePoint(point) };
  });
}
