import { monthsFigure } from '@cxboard/messages/kei-figures.messages';
import { useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import { askedOf, type OfKei } from './kei-view.ts';

/** Month by month, the index and its components. */
export function MonthsSheet({ document }: OfKei) {
  const { i18n } = useLingui();
  return <FigureSheet figure={monthsFigure(i18n, document)} asked={askedOf(document)} height={300} />;
}
