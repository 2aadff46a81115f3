import { onPaper } from '@cxboard/charts/paint';
import { ProcessMap } from '@cxboard/charts/process-map';
import { divePaper, type TabledDive } from '@cxboard/messages/dive-paper.messages';
import type { PackWords } from '@cxboard/messages/pack.messages';
import type { I18n } from '@lingui/core';
import type { Content } from 'pdfmake/interfaces';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { paperWidth } from '../platform/pdf/paper.ts';

/** Upright A4 takes three steps beside each other with words that can still be read. */
const columnsOnPaper = 3;

interface Printing {
  readonly i18n: I18n;
  readonly words: PackWords;
}

/** What a case takes, the map as practised, the causes that hold with what speaks for them, and what the lanes refused. */
export function diveSheet(dive: TabledDive, { i18n, words }: Printing): Content[] {
  const { sentence, bands, hurtingIds, causes, refused } = divePaper(i18n, dive, columnsOnPaper);
  const widest = Math.max(1, ...bands.map(({ width }) => width));
  const pictures = bands.map((layout): Content => {
    const toneOf = (id: string) => (hurtingIds.has(id) ? 'PAIN' : 'PLAIN');
    const drawn = renderToStaticMarkup(createElement(ProcessMap, { layout, finding: sentence, toneOf }));
    const svg = onPaper(drawn).replace('<svg ', '<svg font-family="Inter" ');
    return { svg, width: (paperWidth * layout.width) / widest, margin: [0, 6, 0, 6] };
  });
  return [
    ...(sentence ? [{ text: sentence, style: 'finding' } as const] : []),
    ...(dive.scope ? [{ text: dive.scope, style: 'meta', margin: [0, 0, 0, 6] } as Content] : []),
    ...pictures,
    ...listed(
      words.causesThatHold,
      causes.map(({ text, grounds }) =>
        grounds.length > 0 ? { stack: [text, { ul: [...grounds], style: 'meta' }] } : text,
      ),
    ),
    ...listed(words.lanesThatRefused, refused),
  ];
}

const listed = (title: string, lines: readonly Content[]): Content[] =>
  lines.length === 0
    ? []
    : [
        {
          stack: [{ text: title, style: 'subheading' }, { ul: [...lines] }],
          margin: [0, 8, 0, 0],
          // What speaks for a cause may be longer than a page, and what is held together is cut there.
          unbreakable: lines.length <= 5 && lines.every((line) => typeof line === 'string'),
        },
      ];
