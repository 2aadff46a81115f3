import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import type { CadenceForm } from './cadence-form.ts';

/** The calendar comes only to the page that reckons with it. */
const CadenceDates = lazy(async () => ({ default: (await import('./cadence-dates.tsx')).CadenceDates }));

export function CadencePreview({ form }: { form: CadenceForm }) {
  const { t } = useLingui();
  return (
    <Sheet title={t`The next dates`} flush>
      <Suspense fallback={<SkeletonRows rows={6} />}>
        <CadenceDates form={form} />
      </Suspense>
      <p className="px-4 py-3 text-meta text-ink-2">
        <Trans>Public holidays of the country are looked up when you save.</Trans>
      </p>
    </Sheet>
  );
}
