import { money } from '@cxboard/messages/ledger.messages';
import { quarterlyWords, type ReportPart, worthRows } from '@cxboard/messages/quarterly-report.messages';
import type { I18n } from '@lingui/core';
import type PptxGenJS from 'pptxgenjs';
import { cell, type Frame, hex, looks, quiet, slideOf, top } from '../packs/index.ts';
import type { ReportMaterial } from './report-paper.ts';
import { drawWorth, worthHigh, type WorthDrawn } from './worth-slide.ts';

/** The report as slides in the company's colours; a long quarter takes more of them, and no line is left out. */
export async function reportSlides({ report, ...company }: ReportMaterial, i18n: I18n): Promise<Buffer> {
  const { default: Pptx } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS };
  const pptx = new Pptx();
  const words = quarterlyWords(i18n, report);
  const { organizationName } = company;
  Object.assign(pptx, { layout: 'LAYOUT_WIDE', title: words.title, company: organizationName });
  pptx.author = 'CX Board';
  const frame = { pptx, ...company, footer: `${organizationName}. ${words.standing}` };
  const summary = report.summary ? [said('', report.summary)] : [];
  const asks = said(words.asks, report.asks || words.noAsks);
  for (const rows of slidesOf([...summary, ...words.parts, ...worthOn(words, report, i18n), asks]))
    addSlide(frame, [words.title, words.span], rows);
  return (await pptx.write({ outputType: 'nodebuffer' })) as Buffer;
}

const said = (heading: string, text: string): ReportPart => ({ heading, none: text, lines: [] });

/** What it comes to, drawn where there is money; what came back for the cost stands under the picture. */
function worthOn(
  { worth, finding }: ReturnType<typeof quarterlyWords>,
  { facts }: ReportMaterial['report'],
  i18n: I18n,
): readonly SlidePart[] {
  const rows = worthRows(i18n, facts);
  if (rows.length === 0) return [worth, said('', finding)];
  const drawn = { rows, zeroShown: money(i18n, 0, facts.currency) };
  const back = worth.lines.slice(facts.total.byKind.length);
  const under = back.length > 0 ? [{ heading: '', none: '', lines: back }] : [];
  return [{ ...said(worth.heading, ''), drawn }, said('', finding), ...under];
}

interface Row {
  readonly label: string;
  readonly text: string;
  readonly isHeading?: true;
  readonly drawn?: WorthDrawn;
}

/** What is said, or drawn. */
type SlidePart = ReportPart & Pick<Row, 'drawn'>;

const size = 14;
/** Inches that the body of a slide holds, that a line takes, and that a row has above and below its lines. */
const [room, lineHigh, around] = [5, 0.22, 0.12] as const;
const [signsALabel, signsAText, signsALine] = [24, 104, 128] as const;

const linesIn = (text: string, signs: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0);

/** A guess on the side of caution: programs set the same words in different widths. */
function heightOf({ label, text, isHeading, drawn }: Row): number {
  if (drawn) return worthHigh(drawn);
  if (isHeading) return 0.5;
  const lines = label ? Math.max(linesIn(label, signsALabel), linesIn(text, signsAText)) : linesIn(text, signsALine);
  return lines * lineHigh + around;
}

const linesOf = ({ none, lines, drawn }: SlidePart): readonly Row[] =>
  lines.length > 0 ? lines : [{ label: '', text: none, ...(drawn && { drawn }) }];
const headOf = ({ heading }: ReportPart): readonly Row[] =>
  heading ? [{ label: '', text: heading, isHeading: true }] : [];
const heightOfAll = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + heightOf(row), 0);

/** Row by row onto slides; a heading stays with its first line and stands again where its lines go on. */
export function slidesOf(parts: readonly SlidePart[]): Row[][] {
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
  const slide = slideOf(frame, title, under);
  let y = top;
  for (const run of runsOf(rows)) {
    const [first] = run;
    if (first?.drawn) drawWorth(slide, first.drawn, y);
    else slide.addTable(run.map(cellsOf(hex(frame.letterhead.accent))), { ...tableLooks, y, rowH: run.map(heightOf) });
    y += heightOfAll(run);
  }
}

/** What is said stands in tables; a picture between them stands alone. */
function runsOf(rows: readonly Row[]): Row[][] {
  return rows.reduce<Row[][]>((runs, row) => {
    const last = runs.at(-1);
    if (!last || row.drawn || last[0]?.drawn) return [...runs, [row]];
    last.push(row);
    return runs;
  }, []);
}

const tableLooks = { ...looks, fontSize: size, colW: [2.3, 9.8] };

const cellsOf =
  (accent: string) =>
  ({ label, text, isHeading }: Row) => {
    if (isHeading) return [cell(text, { bold: true, fontSize: 18, color: accent, colspan: 2 })];
    return label ? [cell(label, { color: quiet }), cell(text)] : [cell(text, { colspan: 2 })];
  };
