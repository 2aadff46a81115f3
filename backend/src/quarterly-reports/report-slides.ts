import { quarterlyWords, type ReportPart } from '@cxboard/messages/quarterly-report.messages';
import type { I18n } from '@lingui/core';
import type PptxGenJS from 'pptxgenjs';
import { cell, type Frame, hex, looks, quiet, slideOf } from '../packs/index.ts';
import type { ReportMaterial } from './report-paper.ts';

/** The two pages as slides in the company's colours; a long quarter takes more of them, and no line is left out. */
export async function reportSlides({ report, ...company }: ReportMaterial, i18n: I18n): Promise<Buffer> {
  const { default: Pptx } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS };
  const pptx = new Pptx();
  const words = quarterlyWords(i18n, report);
  const { organizationName } = company;
  Object.assign(pptx, { layout: 'LAYOUT_WIDE', title: words.title, company: organizationName });
  pptx.author = 'CX Board';
  const frame = { pptx, ...company, footer: `${organizationName}. ${words.standing}` };
  const [decided, delivered, changed] = words.parts;
  const said = (heading: string, text: string): ReportPart => ({ heading, none: text, lines: [] });
  const summary = report.summary ? [said('', report.summary)] : [];
  for (const rows of slidesOf([...summary, ...present(decided, delivered)]))
    addSlide(frame, [words.title, words.span], rows);
  const asks = said(words.asks, report.asks || words.noAsks);
  for (const rows of slidesOf([...present(changed), words.worth, said('', words.finding), asks]))
    addSlide(frame, [words.title, words.span], rows);
  return (await pptx.write({ outputType: 'nodebuffer' })) as Buffer;
}

const present = (...parts: readonly (ReportPart | undefined)[]) => parts.flatMap((part) => part ?? []);

interface Row {
  readonly label: string;
  readonly text: string;
  readonly isHeading?: true;
}

const size = 14;
/** Inches that the body of a slide holds, that a line takes, and that a row has above and below its lines. */
const [room, lineHigh, around] = [5, 0.22, 0.12] as const;
const [signsALabel, signsAText, signsALine] = [24, 104, 128] as const;

const linesIn = (text: string, signs: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0);

/** A guess on the side of caution: programs set the same words in different widths. */
function heightOf({ label, text, isHeading }: Row): number {
  if (isHeading) return 0.5;
  const lines = label ? Math.max(linesIn(label, signsALabel), linesIn(text, signsAText)) : linesIn(text, signsALine);
  return lines * lineHigh + around;
}

const linesOf = ({ none, lines }: ReportPart): readonly Row[] =>
  lines.length > 0 ? lines : [{ label: '', text: none }];
const headOf = ({ heading }: ReportPart): readonly Row[] =>
  heading ? [{ label: '', text: heading, isHeading: true }] : [];
const heightOfAll = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + heightOf(row), 0);

/** Row by row onto slides; a heading stays with its first line and stands again where its lines go on. */
export function slidesOf(parts: readonly ReportPart[]): Row[][] {
  const slides: Row[][] = [[]];
  for (const part of parts)
    linesOf(part).forEach((line, index) => put(slides, { heading: headOf(part), line, isFirst: index === 0 }));
  return slides;
}

interface Placing {
  readonly heading: readonly Row[];
  readonly line: Row;
  readonly isFirst: boolean;
}

function put(slides: Row[][], { heading, line, isFirst }: Placing): void {
  const slide = slides.at(-1) ?? [];
  const together = isFirst ? [...heading, line] : [line];
  const fits = slide.length === 0 || heightOfAll(slide) + heightOfAll(together) <= room;
  if (fits) slide.push(...together);
  else slides.push([...heading, line]);
}

function addSlide(frame: Frame, [title, under]: readonly [string, string], rows: readonly Row[]): void {
  const accent = hex(frame.letterhead.accent);
  const cells = rows.map(({ label, text, isHeading }) => {
    if (isHeading) return [cell(text, { bold: true, fontSize: 18, color: accent, colspan: 2 })];
    return label ? [cell(label, { color: quiet }), cell(text)] : [cell(text, { colspan: 2 })];
  });
  slideOf(frame, title, under).addTable(cells, { ...looks, fontSize: size, colW: [2.3, 9.8] });
}
