import { matrixFigure } from '@cxboard/messages/kei-figures.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import { askedOf, type OfKei } from './kei-view.ts';

/** Customer value against business value: what hurts customers, and what could be saved on it at most. */
export function MatrixSheet({ document }: OfKei) {
  const { i18n } = useLingui();
  return (
    <FigureSheet
      figure={matrixFigure(i18n, document)}
      asked={askedOf(document)}
      height={380}
      foot={<WhatItLeavesOut uncosted={document.drivers.filter(({ mostSaved }) => mostSaved === null).length} />}
    />
  );
}

function WhatItLeavesOut({ uncosted }: { uncosted: number }) {
  return (
    <p className="text-control text-ink-2">
      <Trans>
        An upper bound, by the mean of the last three months: nobody moves every contact. Numbers are the same as in the
        view Feedback.
      </Trans>{' '}
      {uncosted > 0 && (
        <Plural
          value={uncosted}
          one="# reason has no cost and stands in the table only."
          other="# reasons have no cost and stand in the table only."
        />
      )}
    </p>
  );
}
