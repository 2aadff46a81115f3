import type { Figure } from '@cxboard/domain/figures/figure';
import type { ReactNode } from 'react';
import type { FigureToFreezeInput } from '../contract.generated.ts';
import { ChartFigure } from './chart-figure.tsx';
import { DrawnFigure } from './drawn-figure.tsx';
import { FigureActs } from './figure-acts.tsx';

interface FigureSheetProps {
  figure: Figure;
  /** The page it stands on, as it is looked at; nothing where it was frozen already. */
  asked: Omit<FigureToFreezeInput, 'name'> | null;
  /** Room kept while the picture is on its way. */
  height: number;
  controls?: ReactNode;
  foot?: ReactNode;
}

/** A chart that can be put on an agenda as it stands. */
export function FigureSheet({ figure, asked, ...frame }: FigureSheetProps) {
  const { name, title, finding, notes, head, lines, drawing } = figure;
  return (
    <ChartFigure
      fileName={name}
      {...{ title, finding, notes, head, lines, ...frame }}
      tools={asked && <FigureActs figure={figure} asked={asked} />}
    >
      {(width) => <DrawnFigure {...{ drawing, finding, width }} />}
    </ChartFigure>
  );
}
