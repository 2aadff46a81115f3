import { driversFigure } from '@cxboard/messages/kei-figures.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import { askedOf, type OfKei } from './kei-view.ts';

/** What each contact reason does to the index: without it the index would be so much higher or lower. */
export function DriversSheet({ document }: OfKei) {
  const { i18n } = useLingui();
  return (
    <FigureSheet
      figure={driversFigure(i18n, document)}
      asked={askedOf(document)}
      height={document.drivers.length * 30 + 40}
      foot={
        <p className="text-control text-ink-2">
          <Trans>
            Points by which the three components together would be higher without the reason (left) or lower (right).
            Pale bars may be chance: fewer than 30 contacts, or an interval around nothing.
          </Trans>
        </p>
      }
    />
  );
}
