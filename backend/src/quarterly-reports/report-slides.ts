import { quarterlyWords, type ReportPart } from '@cxboard/messages/quarterly-report.messages';
import type { I18n } from '@lingui/core';
import type PptxGenJS from 'pptxgenjs';
import { ink } from '../platform/pdf/paper.ts';
import type { ReportMaterial } from './report-paper.ts';

const hex = (colour: string): string => colour.slice(1);
const [text, quiet] = [ink.text, ink.quiet].map(hex);
const font = 'Arial';
const [left, wide] = [0.6, 12.1];

/** The two pages as two slides. */
export async function reportSlides({ report, organizationName }: ReportMaterial, i18n: I18n): Promise<Buffer> {
  const { default: Pptx } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS };
  const pptx = new Pptx();
  const words = quarterlyWords(i18n, report);
  Object.assign(pptx, { layout: 'LAYOUT_WIDE', title: words.title, company: organizationName });
  pptx.author = 'CX Board';
  const [decided, delivered, changed] = words.parts;
  const asks: ReportPart = {
    ...{ heading: words.asks, none: words.noAsks, more: '' },
    lines: report.asks ? [{ label: '', text: report.asks }] : [],
  };
  const under = `${organizationName}. ${words.standing}`;
  addSlide(pptx, [words.title, report.summary || words.span, under], [decided, delivered]);
  addSlide(pptx, [words.title, words.finding, under], [changed, words.worth, asks]);
  return (await pptx.write({ outputType: 'nodebuffer' })) as Buffer;
}

type Head = readonly [title: string, said: string, foot: string];

function addSlide(pptx: PptxGenJS, [title, said, foot]: Head, parts: readonly (ReportPart | undefined)[]): void {
  const slide = pptx.addSlide();
  const face = { x: left, w: wide, fontFace: font, margin: 0, fit: 'shrink' } as const;
  slide.addText(title, { ...face, y: 0.45, h: 0.6, fontSize: 26, bold: true, color: text });
  slide.addText(said, { ...face, y: 1.1, h: 0.75, fontSize: 14, color: quiet, valign: 'top' });
  const room = 4.9 / parts.length;
  parts.forEach((part, index) => {
    if (part) slide.addText(runsOf(part), { ...face, y: 1.95 + index * room, h: room - 0.1, valign: 'top' });
  });
  slide.addText(foot, { ...face, y: 7.02, h: 0.3, fontSize: 10, color: quiet });
}

function runsOf({ heading, none, lines, more }: ReportPart) {
  const size = lines.length > 5 ? 10 : 12;
  const run = (words: string, options: object) => ({
    text: words,
    options: { breakLine: true, color: text, ...options },
  });
  return [
    run(heading, { bold: true, fontSize: 16 }),
    ...(lines.length === 0 ? [run(none, { fontSize: 12, color: quiet })] : []),
    ...lines.map(({ label, text: said }) => run([label, said].filter(Boolean).join(': '), { fontSize: size })),
    ...(more ? [run(more, { fontSize: 10, color: quiet })] : []),
  ];
}
