import type { Measure, MetricLink } from '@cxboard/domain/links/metric-links.rules';
import { lagWord, measureName, strengthWords } from '@cxboard/messages/links.messages';
import { linkFigure } from '@cxboard/messages/links-figures.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { pairOf } from './links-view.ts';

/** One pair: its months against each other, and every lag that was tried. */
export function LinkDetail({ link }: { link: MetricLink }) {
  const { i18n } = useLingui();
  const { from, to, shown } = link;
  const [y, when] = [measureName(i18n, to), lagWord(i18n, shown.lag)];
  return (
    <>
      <FigureSheet
        figure={linkFigure(i18n, link)}
        asked={{ page: 'LINKS', pair: pairOf(link) }}
        height={320}
        foot={
          <div className="flex flex-wrap gap-x-6 gap-y-1 text-control text-ink-2">
            <span>
              <Trans>
                {y} is taken {when}.
              </Trans>
            </span>
            <MeasureLink measure={from} />
            <MeasureLink measure={to} />
          </div>
        }
      />
      <Lags link={link} />
    </>
  );
}

function MeasureLink({ measure: { slug, name } }: { measure: Measure }) {
  const to = useAddresses();
  if (slug === null) return null;
  return (
    <TextLink href={to.metric(slug)}>
      <Trans>Open {name}</Trans>
    </TextLink>
  );
}

/** Levels alone would always agree where both have a trend, so the changes decide. */
function Lags({ link: { lags } }: { link: MetricLink }) {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  return (
    <Sheet title={t`How many months later`} aside={<Trans>Spearman’s rank correlation, 95 % intervals</Trans>} flush>
      <DataTable
        label={t`Lags that were tried`}
        isDense
        fitsPhone
        rows={lags}
        rowKey={({ lag }) => String(lag)}
        columns={[
          { key: 'lag', head: t`Taken`, isRowHead: true, cell: ({ lag }) => lagWord(i18n, lag) },
          { key: 'changes', head: t`Changes`, isNumber: true, cell: ({ changes }) => strengthWords(i18n, changes) },
          {
            key: 'levels',
            head: t`Levels`,
            isNumber: true,
            hideOnPhone: true,
            cell: ({ levels }) => strengthWords(i18n, levels),
          },
          { key: 'n', head: t`Changes seen`, isNumber: true, cell: ({ changes }) => number(changes.n) },
          {
            key: 'verdict',
            head: t`Beyond chance`,
            cell: ({ supported }) => (supported ? <Trans>yes</Trans> : <Trans>no</Trans>),
          },
        ]}
      />
    </Sheet>
  );
}
