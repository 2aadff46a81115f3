import { divePaper, type TabledDive } from '@cxboard/messages/dive-paper.messages';
import { columnsOnSlide, drawMap } from './map-slides.ts';
import { labelled } from './slide-fields.ts';
import { type Deck, type Naming, slideOf } from './slide-frame.ts';

/** What a case takes, why, and what the lanes refused; then the map, folded into as many slides as it needs. */
export function diveSlide(dive: TabledDive, { title, when, about }: Naming, deck: Deck): void {
  const { i18n, words } = deck;
  const { sentence, causes, refused, bands, hurtingIds } = divePaper(i18n, dive, columnsOnSlide);
  const lines = [
    [words.dive(dive.number), dive.title] as const,
    [words.aCase, sentence] as const,
    [
      words.causesThatHold,
      causes.flatMap(({ text, grounds }) => [text, ...grounds.map((said) => `– ${said}`)]).join('\n'),
    ] as const,
    [words.lanesThatRefused, refused.join('\n')] as const,
  ];
  labelled(
    slideOf(deck, title, when),
    lines.filter(([, said]) => said !== ''),
    deck,
  );
  for (const layout of bands) drawMap(slideOf(deck, dive.title, sentence || about), { layout, hurtingIds });
}
