import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';

const Sparkline = lazy(async () => {
  const { Sparkline: Chart } = await import('@cxboard/charts/sparkline');
  return { default: Chart };
});

/** The last year of a reason in the height of a line. */
export function Spark({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const { t } = useLingui();
  return (
    <span className="h-6 w-24 shrink-0">
      <Suspense fallback={<Trans>…</Trans>}>
        <Sparkline values={values} finding={t`Contacts about ${label} over the last year`} />
      </Suspense>
    </span>
  );
}
