import type { Column, Content, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import { teachLines } from './leftward-lines.ts';
import type { UnprintedWords } from './lettering.ts';
import { type SetInType, typeSetter } from './set-in-type.ts';
import { type Faces, typefaces } from './typefaces.ts';

/** What a company puts on its papers. */
export interface Letterhead {
  /** A colour that is read on white, as #rrggbb. */
  readonly accent: string;
  /** A PNG or JPEG. */
  readonly logo: Picture | null;
}

export interface Picture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Buffer;
}

/** What is printed: the words in the margins, and the sheets between them. */
export interface Paper {
  readonly title: string;
  /** BCP 47, so that a screen reader speaks it right. */
  readonly language: string;
  /** Told in the file's properties; the same paper made for the same moment is the same bytes. */
  readonly madeAt: Date;
  readonly header: readonly [left: string, right: string];
  readonly footer: (page: number, pages: number) => string;
  readonly letterhead: Letterhead;
  /** What is said in place of signs that cannot be printed. */
  readonly unprinted: UnprintedWords;
  /** Stands across every page of a copy that is somebody's own. */
  readonly watermark?: string;
  readonly content: readonly Content[];
}

export const ink = { text: '#1b1d21', quiet: '#565a63', rule: '#e2e2dd', accent: '#1f5f8b' } as const;
/** Points between the margins of an A4 page. */
export const paperWidth = 499;

/** Thin rules between the rows and none beside them. */
export const ruled: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => ink.rule,
  paddingLeft: (column) => (column === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 6,
  paddingBottom: () => 4,
};

const edge = 48;
/** The part of pdfmake that we use; its types do not know the policies. */
interface PdfMaker {
  setFonts(fonts: Readonly<Record<string, Faces>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
}

let maker: Promise<PdfMaker> | undefined;

/** Read when the first paper is printed: most processes never print. It opens our fonts and nothing else. */
async function openMaker(): Promise<PdfMaker> {
  const { default: pdfmake } = (await import('pdfmake')) as unknown as { default: PdfMaker };
  const faces = typefaces();
  const files = new Set(Object.values(faces).flatMap((each) => Object.values<string>({ ...each })));
  pdfmake.setFonts(faces);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.has(path));
  teachLines();
  return pdfmake;
}

/** The paper as a PDF: A4, our typeface, margins with the words given, pages numbered. */
export async function print(paper: Paper): Promise<Buffer> {
  maker ??= openMaker();
  const set = await typeSetter(paper.unprinted);
  return Buffer.from(await (await maker).createPdf(definitionOf(paper, set)).getBuffer());
}

/** Set above the title of a paper, in the colour of the company. */
export const titleBar = ({ accent }: Letterhead): Content => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: 36, h: 3, color: accent }],
  margin: [0, 0, 0, 10],
});

const definitionOf = (paper: Paper, set: SetInType): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [edge, 72, edge, 60],
  language: paper.language,
  info: {
    ...{ title: paper.title, creationDate: paper.madeAt, modDate: paper.madeAt },
    ...{ creator: 'CX Board', producer: 'CX Board' },
  },
  defaultStyle: { font: 'Inter', fontSize: 10, lineHeight: 1.25, color: ink.text },
  styles,
  header: () => headerOf(paper, set),
  footer: (page, pages) =>
    set([{ text: paper.footer(page, pages), style: 'meta', alignment: 'center', margin: [edge, 20] }]),
  ...(paper.watermark && {
    watermark: { text: paper.watermark, font: 'Inter', color: ink.text, opacity: 0.09, bold: true },
  }),
  content: set(paper.content),
});

const styles: TDocumentDefinitions['styles'] = {
  title: { fontSize: 20, bold: true, lineHeight: 1.15 },
  heading: { fontSize: 13, bold: true, margin: [0, 0, 0, 4] },
  subheading: { fontSize: 11, bold: true, margin: [0, 0, 0, 2] },
  finding: { fontSize: 10, bold: true, margin: [0, 0, 0, 2] },
  meta: { fontSize: 8.5, color: ink.quiet },
  head: { fontSize: 8.5, color: ink.quiet, bold: true },
};

/** Room for a logo beside the words: wide ones are as wide as a word or two, tall ones as high as two lines. */
const logoRoom: [number, number] = [110, 26];

function headerOf({ header: [left, right], letterhead: { logo } }: Paper, set: SetInType): Content {
  const mark: Column[] = logo ? [{ stack: [{ image: addressOf(logo), fit: logoRoom }], width: 'auto' }] : [];
  const margin = [0, logo ? 8 : 0, 0, 0] as [number, number, number, number];
  const words: Column[] = [
    { text: left, margin },
    { text: right, width: 'auto', alignment: 'right', margin },
  ];
  return {
    columns: [...mark, ...set(words)],
    columnGap: 10,
    style: 'meta',
    margin: [edge, logo ? 24 : 32, edge, 0],
  };
}

const addressOf = ({ type, bytes }: Picture): string => `data:${type};base64,${bytes.toString('base64')}`;
