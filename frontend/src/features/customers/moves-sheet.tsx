import type { QuarterOfClasses } from '@cxboard/domain/customers/class-history.rules';
import { movesFigure } from '@cxboard/messages/customers-figures.messages';
import { useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';

/** Where the customers of each class came from; those who stayed where they were lie on the diagonal. */
export function MovesSheet({ quarter }: { quarter: QuarterOfClasses }) {
  const { i18n } = useLingui();
  const figure = movesFigure(i18n, quarter);
  if (!figure) return null;
  return (
    <FigureSheet
      figure={figure}
      asked={{ page: 'CUSTOMER_CLASSES', quarter: quarter.quarter }}
      height={figure.lines.length * 36 + 30}
    />
  );
}
