import { evidenceText, type NominationAsked, nominationLines } from './asked-sheets.ts';
import { metricSlides } from './chart-slides.ts';
import type { PackQuestion } from './pack-sheets.ts';
import { type Deck, labelled, type Naming, slideOf } from './slide-frame.ts';

/** What asks to become a project, then its charts. */
export function nominationSlides(nomination: NominationAsked, { title, about }: Naming, deck: Deck) {
  const { words } = deck;
  const { evidence } = nomination;
  const said = evidence.map((one) => evidenceText(one, words)).filter(Boolean);
  const lines = [
    ...nominationLines(nomination, words),
    ...said.map((text) => [words.evidence, text] as [string, string]),
  ];
  labelled(slideOf(deck, title, about), lines, deck);
  for (const { snapshot } of evidence) if (snapshot) metricSlides(snapshot, about, deck);
}

const questionsASlide = 4;

export function questionSlides(questions: readonly PackQuestion[], { about }: Naming, deck: Deck) {
  const { words } = deck;
  for (let first = 0; first < questions.length; first += questionsASlide) {
    const lines = questions.slice(first, first + questionsASlide).map(({ askerName, text, answers }) => {
      const said = answers.map((answer) => `${answer.authorName}: ${answer.text}`);
      return [askerName, [text, ...(said.length > 0 ? said : [words.unanswered])].join('\n')] as const;
    });
    labelled(slideOf(deck, words.questions, about), lines, deck);
  }
}
