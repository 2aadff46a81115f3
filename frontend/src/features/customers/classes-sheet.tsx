import { thresholdWords } from '@cxboard/messages/customers.messages';
import { classesFigure } from '@cxboard/messages/customers-figures.messages';
import type { CustomerClass } from '@cxboard/domain/customers/classes.rules';
import { whole } from '@cxboard/messages/figures';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import type { OfQuarter } from './classes-view.ts';

/** The four classes with the revenue they hold, and beside them whoever cannot be classed. */
export function ClassesSheet({ quarter, currency }: OfQuarter) {
  const { i18n } = useLingui();
  return (
    <FigureSheet
      figure={classesFigure(i18n, { quarter, currency })}
      asked={{ page: 'CUSTOMER_CLASSES', quarter: quarter.quarter }}
      height={260}
      foot={<Beside quarter={quarter} currency={currency} />}
    />
  );
}

/** What the grid cannot hold, said aloud. */
function Beside({ quarter, currency }: OfQuarter) {
  const { i18n } = useLingui();
  const countOf = (of: CustomerClass) => quarter.held.find(({ customerClass }) => customerClass === of)?.customers ?? 0;
  const [unasked, unknown] = [countOf('UNSCORED'), countOf('NO_REVENUE_DATA')];
  return (
    <div className="grid gap-1 text-control text-ink-2">
      <p>{thresholdWords(i18n, { quarter, currency })}.</p>
      {unasked > 0 && (
        <p>
          <Plural
            value={unasked}
            one="# customer was not asked in twelve months and has no class."
            other="# customers were not asked in twelve months and have no class."
          />
        </p>
      )}
      {unknown > 0 && (
        <p>
          <Plural
            value={unknown}
            one="Of # customer nobody knows the revenue."
            other="Of # customers nobody knows the revenue."
          />
        </p>
      )}
      {countOf('GROWTH') > 0 && quarter.potentialUnknown !== null && quarter.potentialLow !== null && (
        <p>
          <Trans>
            Growth: of {whole(i18n, quarter.potentialUnknown)} customers the potential is unknown, of{' '}
            {whole(i18n, quarter.potentialLow)} it is low.
          </Trans>
        </p>
      )}
    </div>
  );
}
