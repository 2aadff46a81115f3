import type { ComponentProps } from 'react';
import { NominateFigure } from './nominate-figure.tsx';
import { PutFigureOnAgenda } from './put-figure-on-agenda.tsx';

/** What can be done with a chart as it stands: nominate from it, or put it before the board. */
export const FigureActs = (props: ComponentProps<typeof PutFigureOnAgenda>) => (
  <span className="inline-flex flex-wrap gap-x-1">
    <NominateFigure {...props} />
    <PutFigureOnAgenda {...props} />
  </span>
);
