import { type Kei, keiComponents } from '@cxboard/domain/kei/kei.rules';
import { oneDigit, whole } from '@cxboard/messages/figures';
import { componentWord, keiFinding } from '@cxboard/messages/kei.messages';
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { Stat } from '../../ui/stat.tsx';
import type { OfKei } from './kei-view.ts';

const BreakdownChart = lazy(async () => {
  const { BreakdownChart: Chart } = await import('@cxboard/charts/breakdown-chart');
  return { default: Chart };
});

/** The index with its three components as bars around nothing. */
export function IndexSheet({ document: { kei } }: OfKei) {
  const { t, i18n } = useLingui();
  const finding = keiFinding(i18n, kei);
  const rows = rowsOf(i18n, kei);
  return (
    <ChartFigure
      title={t`The index and what it is made of`}
      finding={finding}
      notes={[t`Each component: percent good minus percent bad, −100 to 100; n contacts.`]}
      fileName="kei"
      height={150}
      head={[t`Component`, t`Score`, t`Good`, t`Bad`, t`Contacts`]}
      lines={rows.map(({ label, shown, good, bad, count }) => [label, shown, good, bad, count])}
      controls={<Index kei={kei} />}
    >
      {(width) => (
        <BreakdownChart
          width={width}
          finding={finding}
          form="BARS"
          rows={rows.map(({ label, value, shown, count }) => ({ label, value, shown, count }))}
          range={[-100, 100]}
          shownHeading={t`score`}
          countHeading={t`contacts`}
        />
      )}
    </ChartFigure>
  );
}

function rowsOf(i18n: I18n, { components }: Kei) {
  return keiComponents.flatMap((component) => {
    const one = components.find((score) => score.component === component);
    if (!one) return [];
    const [good = '', bad = '', count = ''] = [one.good, one.bad, one.n].map((value) => whole(i18n, value));
    const shown = one.score === null ? '–' : oneDigit(i18n, one.score);
    return [{ label: componentWord(i18n, component), value: one.score, shown, good, bad, count }];
  });
}

function Index({ kei: { index } }: { kei: Kei }) {
  const { t, i18n } = useLingui();
  const n = whole(i18n, index.n);
  if (index.value === null) return <Stat label={t`Index, −100 to 100`} value="–" note={t`n = ${n}`} />;
  const [low, high] = [index.low ?? index.value, index.high ?? index.value].map((value) => oneDigit(i18n, value));
  return (
    <Stat
      label={t`Index, −100 to 100`}
      value={oneDigit(i18n, index.value)}
      note={t`${low} to ${high} (95 % interval), n = ${n}`}
    />
  );
}
