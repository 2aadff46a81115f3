import { evidenceText, type NominationAsked, nominationLines } from './asked-sheets.ts';
import { metricSlides } from './chart-slides.ts';
import type { PackQuestion } from './pack-sheets.ts';
import { fields, labelled } from './slide-fields.ts';
import { type Deck, type Naming, slideOf } from './slide-frame.ts';

/** What asks to become a project, then its charts. */
export function nominationSlides(nomination: NominationAsked, naming: Naming, deck: Deck) {
  const { words } = deck;
  const { evidence } = nomination;
  const said = evidence.map((one) => evidenceText(one, words)).filter(Boolean);
  const lines = [
    ...nominationLines(nomination, words),
    ...said.map((text) => [words.evidence, text] as [string, string]),
  ];
  labelled(slideOf(deck, naming.title, naming.when), lines, deck);
  for (const { snapshot } of evidence) if (snapshot) metricSlides(snapshot, naming.about, deck);
}

const questionsASlide = 3;

/** Each question over what was said to it; one that waits stands out. */
export function questionSlides(questions: readonly PackQuestion[], { about }: Naming, deck: Deck) {
  const { words } = deck;
  for (let first = 0; first < questions.length; first += questionsASlide) {
    const rows = questions
      .slice(first, first + questionsASlide)
      .flatMap(({ askerName, text, answers }) => [
        [{ label: askerName, said: text, isBold: true }],
        ...answers.map((answer) => [{ label: answer.authorName, said: answer.text }]),
        ...(answers.length === 0 ? [[{ label: '', said: words.unanswered, isAsked: true }]] : []),
      ]);
    fields(slideOf(deck, words.questions, about), rows, deck);
  }
}
