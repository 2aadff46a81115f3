import { createRequire } from 'node:module';
import type { Content, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';

/** What is printed: the words in the margins, and the sheets between them. */
export interface Paper {
  readonly title: string;
  /** BCP 47, so that a screen reader speaks it right. */
  readonly language: string;
  /** Told in the file's properties; the same paper made for the same moment is the same bytes. */
  readonly madeAt: Date;
  readonly header: readonly [left: string, right: string];
  readonly footer: (page: number, pages: number) => string;
  /** Across every page: whom this very copy is for. */
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

const margin = 48;
const { resolve } = createRequire(import.meta.url);
const face = (name: string) => resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`);
const inter = {
  normal: face('400Regular'),
  bold: face('600SemiBold'),
  italics: face('400Regular_Italic'),
  bolditalics: face('600SemiBold_Italic'),
};
const fonts = new Set(Object.values(inter));

/** The part of pdfmake that we use; its types do not know the policies. */
interface PdfMaker {
  setFonts(fonts: Readonly<Record<string, typeof inter>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
}

let maker: Promise<PdfMaker> | undefined;

/** Read when the first paper is printed: most processes never print. It opens our fonts and nothing else. */
async function openMaker(): Promise<PdfMaker> {
  const { default: pdfmake } = (await import('pdfmake')) as unknown as { default: PdfMaker };
  pdfmake.setFonts({ Inter: inter });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fonts.has(path));
  return pdfmake;
}

/** The paper as a PDF: A4, our typeface, margins with the words given, pages numbered. */
export async function print(paper: Paper): Promise<Buffer> {
  maker ??= openMaker();
  return Buffer.from(await (await maker).createPdf(definitionOf(paper)).getBuffer());
}

const definitionOf = ({
  title,
  language,
  madeAt,
  header,
  footer,
  content,
  watermark,
}: Paper): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [margin, 72, margin, 60],
  language,
  info: { title, creationDate: madeAt, modDate: madeAt, creator: 'CX Board', producer: 'CX Board' },
  defaultStyle: { font: 'Inter', fontSize: 10, lineHeight: 1.25, color: ink.text },
  styles: {
    title: { fontSize: 20, bold: true, lineHeight: 1.15 },
    heading: { fontSize: 13, bold: true, margin: [0, 0, 0, 4] },
    subheading: { fontSize: 11, bold: true, margin: [0, 0, 0, 2] },
    finding: { fontSize: 10, bold: true, margin: [0, 0, 0, 2] },
    meta: { fontSize: 8.5, color: ink.quiet },
    head: { fontSize: 8.5, color: ink.quiet, bold: true },
  },
  header: () => ({
    columns: [{ text: header[0] }, { text: header[1], alignment: 'right' }],
    style: 'meta',
    margin: [margin, 32, margin, 0],
  }),
  footer: (page, pages) => ({ text: footer(page, pages), style: 'meta', alignment: 'center', margin: [margin, 20] }),
  ...(watermark && { watermark: { text: watermark, font: 'Inter', color: ink.text, opacity: 0.09, bold: true } }),
  content: [...content],
});
