import type { FigureContent } from '@cxboard/domain/figures/figure';
import { filterWords } from '@cxboard/messages/figures';
import { cell, type Deck, footNote, left, looks, note, quiet, slideOf, top, wide } from './slide-frame.ts';

const rowsASlide = 9;

interface FrozenFigure {
  readonly content: FigureContent;
  readonly dataWithdrawnAt: string | null;
}

/** A chart of another page: the finding is the title, its figures stand as a table that can be taken along. */
export function figureSlides({ content, dataWithdrawnAt }: FrozenFigure, about: string, deck: Deck) {
  const { words, i18n } = deck;
  const { title, finding, notes, head, lines, period, filter, asAt, definitionText } = content;
  const counted = `${title}, ${words.period(period)}${filterWords(i18n, filter)}. ${words.frozen(asAt)}.`;
  const basis = [...(dataWithdrawnAt ? [words.withdrawn] : []), counted, ...notes, definitionText].join(' ');
  const [first = wide, ...others] = head.map((_, nth) => (nth === 0 ? 3.5 : (wide - 3.5) / (head.length - 1)));
  for (let from = 0; from < Math.max(1, lines.length); from += rowsASlide) {
    const slide = slideOf(deck, finding, about);
    const rows = lines.slice(from, from + rowsASlide).map((line) => line.map((word) => cell(word)));
    if (rows.length > 0)
      slide.addTable([head.map((word) => cell(word, { color: quiet, fontSize: 11 })), ...rows], {
        ...{ ...looks, x: left, y: top, fontSize: 12, colW: [first, ...others] },
      });
    note(slide, basis, footNote);
  }
}
