import { whySentence } from '@cxboard/messages/drafting.messages';
import { subjectLines } from '@cxboard/messages/item-subject.messages';
import { packWords } from '@cxboard/messages/pack.messages';
import { statusOf } from '@cxboard/messages/project-standing.messages';
import type { I18n } from '@lingui/core';
import type PptxGenJS from 'pptxgenjs';
import { metricSlides } from './chart-slides.ts';
import type { PackItem, PackMaterial } from './pack-material.ts';
import { effectLines } from './pack-pages.ts';
import { nominationSlides, questionSlides } from './asked-slides.ts';
import { diveSlide } from './dive-slide.ts';
import type { Commentary, PackProject, PackTopic } from './pack-sheets.ts';
import { reviewSlides } from './review-sheet.ts';
import { fields, labelled } from './slide-fields.ts';
import { cell, type Deck, looks, type Naming, quiet, slideOf } from './slide-frame.ts';

/** The pack as slides: the agenda, then what lies on the table for each item, with charts that stay charts. */
export async function slidesOf(material: PackMaterial, i18n: I18n): Promise<Buffer> {
  const { default: Pptx } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS };
  const pptx = new Pptx();
  const words = packWords(i18n, material);
  const footer = `${material.organizationName}, ${material.boardName}. ${words.published}`;
  Object.assign(pptx, { layout: 'LAYOUT_WIDE', title: words.title, company: material.organizationName });
  pptx.author = 'CX Board';
  const { letterhead, organizationName } = material;
  const deck = { pptx, i18n, words, footer, letterhead, organizationName };
  agendaSlides(material, deck);
  if (material.commentary.length > 0) commentarySlides(material.commentary, deck);
  for (const item of material.items) itemSlides(item, deck);
  return (await pptx.write({ outputType: 'nodebuffer' })) as Buffer;
}

/** The table is cut by us: the library would cut between words and leave slides that PowerPoint wants to repair. */
function agendaSlides({ items, place, isWhole }: PackMaterial, deck: Deck) {
  const { words } = deck;
  const head = [words.time, isWhole ? words.agenda : words.ownItems, words.presenter, ''];
  for (const some of agendaParts(items.map((item) => agendaRow(item, deck)))) {
    const spare = agendaBody - some.reduce((sum, { high }) => sum + high, 0);
    const slide = slideOf(deck, words.title, [words.when, place].filter(Boolean).join(', '));
    slide.addTable([head.map((word) => cell(word, { color: quiet, fontSize: 12 })), ...some.map((row) => row.cells)], {
      ...{ ...looks, fontSize: 18, valign: 'middle', colW: [1.1, 7.1, 2.7, 1.2] },
      rowH: [0.35, ...some.map(({ high }) => high + Math.min(spare / some.length, 0.3))],
    });
  }
}

interface AgendaRow {
  readonly cells: ReturnType<typeof cell>[];
  readonly high: number;
}

/** Inches that the rows of an agenda have, and signs that a line of titles and of reasons holds. */
const [agendaBody, titleSigns, whySigns] = [4.65, 52, 84] as const;

/** What it is and, smaller, why it is there. */
function agendaRow({ startsClock, title, reason, presenterName, minutes }: PackItem, { i18n, words }: Deck): AgendaRow {
  const why = reason ? whySentence(i18n, reason) : '';
  const lines = [
    { text: title, options: { bold: true, breakLine: why !== '' } },
    ...(why ? [{ text: why, options: { fontSize: 12, color: quiet } }] : []),
  ];
  const high = 0.2 + 0.31 * Math.ceil(title.length / titleSigns) + 0.21 * Math.ceil(why.length / whySigns);
  const cells = [cell(startsClock, { color: quiet }), cell(lines), cell(presenterName ?? '')];
  return { cells: [...cells, cell(words.minutes(minutes), { align: 'right' })], high };
}

/** As many to a slide as it holds. */
function agendaParts(rows: readonly AgendaRow[]): AgendaRow[][] {
  const parts: AgendaRow[][] = [];
  let left = 0;
  for (const row of rows) {
    if (parts.length === 0 || row.high > left) parts.push([]);
    left = parts.at(-1)?.length === 0 ? agendaBody - row.high : left - row.high;
    parts.at(-1)?.push(row);
  }
  return parts;
}

const textsASlide = 3;

function commentarySlides(commentary: readonly Commentary[], deck: Deck) {
  const { words } = deck;
  for (let first = 0; first < commentary.length; first += textsASlide) {
    const said = commentary
      .slice(first, first + textsASlide)
      .map((one) => [words.block(one.block), `${one.text}\n${words.written(one)}`] as const);
    labelled(slideOf(deck, words.commentary, words.title), said, deck);
  }
}

function itemSlides(item: PackItem, deck: Deck) {
  const { title, startsClock, minutes, presenterName, isConfidential, lateVersion, questions } = item;
  const late = lateVersion && deck.words.late(lateVersion);
  const marks = [late, isConfidential && deck.words.forReaders];
  const when = [startsClock, deck.words.minutes(minutes), presenterName, ...marks].filter(Boolean).join(' · ');
  const naming = { title, when, about: `${title} · ${when}` };
  subjectSlides(item, naming, deck);
  if (questions.length > 0) questionSlides(questions, naming, deck);
}

function subjectSlides(item: PackItem, naming: Naming, deck: Deck) {
  const { snapshot, project, topic, reason, promise, effect } = item;
  if (reason?.name === 'MONTHLY_REVIEW') reviewSlides(reason, naming, deck);
  if (snapshot) metricSlides(snapshot, naming.about, deck);
  if (project) projectSlide({ ...project, promise, effect }, naming, deck);
  if (topic) topicSlides(topic, naming, deck);
  askingSlides(item, naming, deck);
}

/** What asks the board for a word: a dive, a nomination; a proposal, a decision or a promise. */
function askingSlides({ dive, nomination, subject, promise }: PackItem, naming: Naming, deck: Deck) {
  if (dive) diveSlide(dive, naming, deck);
  if (nomination) nominationSlides({ ...nomination, promise }, naming, deck);
  if (subject) labelled(slideOf(deck, naming.title, naming.when), subjectLines(deck.i18n, subject), deck);
}

/** What the board is asked for first, then what was done and comes next; at the foot what it is for. */
function projectSlide(
  project: PackProject & Pick<PackItem, 'promise' | 'effect'>,
  { title, when }: Naming,
  deck: Deck,
) {
  const { words } = deck;
  const { ownerName, report, promise } = project;
  const standing = { label: words.status, said: statusOf(project, deck), sixths: 4 };
  const said = report
    ? [
        { label: words.done, said: report.done },
        { label: words.next, said: report.next },
      ]
    : [];
  const asked = report && { label: words.needsDecision, said: report.needsDecision };
  const serves = promise ? [{ label: words.promise, said: promise }] : [];
  const effect = effectLines(project, deck).map(([label, one]) => ({ label, said: one }));
  fields(
    slideOf(deck, title, when),
    [
      [{ label: words.owner, said: ownerName, sixths: 2 }, standing],
      asked?.said ? [{ ...asked, isAsked: true }] : [],
      asked && !asked.said ? [...said, asked] : said,
      ...[serves, effect],
    ],
    deck,
  );
}

function topicSlides(
  { number, question, finding, conclusion, charts, processes }: PackTopic,
  naming: Naming,
  deck: Deck,
) {
  const { words } = deck;
  const lines = [
    ...[[words.topic(number), question] as const, [words.finding, finding] as const],
    [words.conclusion, conclusion] as const,
  ];
  labelled(slideOf(deck, naming.title, naming.when), lines, deck);
  for (const chart of charts) metricSlides(chart, naming.about, deck);
  for (const dive of processes) diveSlide(dive, naming, deck);
}
