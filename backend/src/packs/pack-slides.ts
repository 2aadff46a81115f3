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
import { cell, type Deck, labelled, looks, type Naming, quiet, slideOf } from './slide-frame.ts';

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

const rowsASlide = 10;

/** The table is cut by us: the library would cut between words and leave slides that PowerPoint wants to repair. */
function agendaSlides({ items, place, isWhole }: PackMaterial, deck: Deck) {
  const { words } = deck;
  const head = [words.time, isWhole ? words.agenda : words.ownItems, words.presenter, ''];
  for (let first = 0; first < items.length; first += rowsASlide) {
    const rows = items
      .slice(first, first + rowsASlide)
      .map(({ startsClock, title, presenterName, minutes }) => [
        ...[cell(startsClock, { color: quiet }), cell(title, { bold: true }), cell(presenterName ?? '')],
        cell(words.minutes(minutes), { align: 'right' }),
      ]);
    const slide = slideOf(deck, words.title, [words.when, place].filter(Boolean).join(', '));
    slide.addTable([head.map((word) => cell(word, { color: quiet, fontSize: 11 })), ...rows], {
      ...looks,
      // A long title takes two lines, and ten of those need the smaller letters.
      fontSize: rows.length <= 7 ? 18 : 14,
      colW: [1.1, 7, 2.7, 1.3],
    });
  }
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
  const place = [startsClock, deck.words.minutes(minutes), presenterName, late];
  const about = [title, ...place, isConfidential && deck.words.forReaders].filter(Boolean).join(' · ');
  subjectSlides(item, { title, about }, deck);
  if (questions.length > 0) questionSlides(questions, { title, about }, deck);
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
  if (subject) labelled(slideOf(deck, naming.title, naming.about), subjectLines(deck.i18n, subject), deck);
}

function projectSlide(
  project: PackProject & Pick<PackItem, 'promise' | 'effect'>,
  { title, about }: Naming,
  deck: Deck,
) {
  const { words } = deck;
  const { ownerName, report, promise } = project;
  const standing = statusOf(project, deck);
  const said = report && [
    ...[[words.done, report.done] as const, [words.next, report.next] as const],
    [words.needsDecision, report.needsDecision] as const,
  ];
  labelled(
    slideOf(deck, title, about),
    [
      ...[[words.owner, ownerName] as const, [words.status, standing] as const],
      ...(promise ? [[words.promise, promise] as const] : []),
      ...effectLines(project, deck),
      ...(said ?? []),
    ],
    deck,
  );
}

function topicSlides(
  { number, question, finding, conclusion, charts, processes }: PackTopic,
  { title, about }: Naming,
  deck: Deck,
) {
  const { words } = deck;
  const lines = [
    ...[[words.topic(number), question] as const, [words.finding, finding] as const],
    [words.conclusion, conclusion] as const,
  ];
  labelled(slideOf(deck, title, about), lines, deck);
  for (const chart of charts) metricSlides(chart, about, deck);
  for (const dive of processes) diveSlide(dive, { title, about }, deck);
}
