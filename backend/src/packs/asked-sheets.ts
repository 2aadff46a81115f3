import type { PackWords } from '@cxboard/messages/pack.messages';
import type { I18n } from '@lingui/core';
import type { Content } from 'pdfmake/interfaces';
import { metricSheet } from './metric-sheet.ts';
import type { PackEvidence, PackNomination, PackQuestion } from './pack-sheets.ts';

interface Printing {
  readonly i18n: I18n;
  readonly words: PackWords;
}

/** With the promise that its item serves. */
export type NominationAsked = PackNomination & { readonly promise: string | null };

/** What a nomination asks, as lines with labels. */
export function nominationLines(nomination: NominationAsked, words: PackWords): [string, string][] {
  const { number, problem, ownerName, isBeforeVision, promise } = nomination;
  return [
    [words.nomination(number), problem || words.nothing],
    ...(promise ? [[words.promise, promise] satisfies [string, string]] : []),
    ...(ownerName ? [[words.wouldOwn, ownerName] satisfies [string, string]] : []),
    ...(isBeforeVision ? [[words.vision, words.noVision] satisfies [string, string]] : []),
  ];
}

/** What was observed or proposed, in words; charts stand by themselves. */
export const evidenceText = ({ text, proposal, storyOf }: PackEvidence, words: PackWords): string =>
  [
    storyOf && words.story(storyOf, text),
    proposal && words.proposal(proposal.number, proposal.title),
    proposal?.text,
    !storyOf && text,
  ]
    .filter(Boolean)
    .join('\n');

/** What speaks for a nomination, each chart on a place of its own. */
export function evidenceSheets({ evidence }: PackNomination, { i18n, words }: Printing): Content[] {
  if (evidence.length === 0) return [];
  return [
    { text: words.evidence, style: 'subheading', margin: [0, 10, 0, 4] },
    ...evidence.flatMap((one): Content[] => {
      const said = evidenceText(one, words);
      return [
        ...(said ? [{ text: said, margin: [0, 0, 0, 8] } satisfies Content] : []),
        ...(one.snapshot
          ? [
              {
                stack: metricSheet(one.snapshot, i18n, words),
                unbreakable: true,
                margin: [0, 8, 0, 8],
              } satisfies Content,
            ]
          : []),
      ];
    }),
  ];
}

/** Each question with what was said to it. */
export function questionSheet(questions: readonly PackQuestion[], { words }: Printing): Content[] {
  if (questions.length === 0) return [];
  return [
    { text: words.questions, style: 'subheading', margin: [0, 14, 0, 6] },
    ...questions.map((question): Content => ({
      stack: [
        { text: question.text, bold: true },
        { text: words.saidBy(question.askerName, question.askedAt), style: 'meta' },
        ...answersTo(question, words),
      ],
      unbreakable: true,
      margin: [0, 0, 0, 10],
    })),
  ];
}

function answersTo({ answers }: PackQuestion, words: PackWords): Content[] {
  if (answers.length === 0) return [{ text: words.unanswered, italics: true, margin: [12, 3, 0, 0] }];
  return answers.map((answer): Content => ({
    stack: [{ text: answer.text }, { text: words.saidBy(answer.authorName, answer.saidAt), style: 'meta' }],
    margin: [12, 3, 0, 0],
  }));
}
