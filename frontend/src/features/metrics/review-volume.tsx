import { volumeFinding } from '@cxboard/messages/review.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { useFormat } from '../../ui/format.tsx';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { useContactNotes } from './contact-notes.ts';
import type { ContactsProps } from './review-view.ts';

const StackedChart = lazy(async () => {
  const { StackedChart: Chart } = await import('@cxboard/charts/stacked-chart');
  return { default: Chart };
});

/** All contacts of the last year by channel. */
export function VolumeSheet({ review, contacts }: ContactsProps) {
  const { t, i18n } = useLingui();
  const { number, month, date } = useFormat();
  const finding = volumeFinding(i18n, contacts);
  const first = contacts.periods.findIndex((period) => period.contacts !== null);
  const shown = contacts.periods.slice(Math.max(0, first));
  const isMonth = review.period.grain === 'MONTH';
  const short = (day: string) =>
    i18n.date(`${day}T00:00:00Z`, {
      ...(isMonth ? { month: 'short' } : { day: 'numeric', month: 'short' }),
      timeZone: 'UTC',
    });
  const nameOf = ({ from, to }: { from: string; to: string }) =>
    isMonth ? month(from) : t`${date(from)} to ${date(to)}`;
  const parts = contacts.channels.map(({ channel, counts }) => ({
    name: channel || t`other channels`,
    values: counts.slice(Math.max(0, first)),
  }));
  const columns = shown.map((period) => ({
    label: short(period.from),
    tip: t`${nameOf(period)}: ${number(period.contacts ?? 0)} contacts`,
  }));
  return (
    <ChartFigure
      title={t`Contacts by channel`}
      finding={finding}
      notes={useContactNotes({ review, contacts })}
      fileName={`contacts-${review.name}`}
      height={240}
      head={[t`Period`, ...parts.map(({ name }) => name), t`All`]}
      lines={shown.map((period, index) => [
        nameOf(period),
        ...parts.map(({ values }) => number(values[index] ?? 0)),
        number(period.contacts ?? 0),
      ])}
    >
      {(width) => <StackedChart {...{ width, finding, columns, parts }} tick={(value) => number(value)} />}
    </ChartFigure>
  );
}
