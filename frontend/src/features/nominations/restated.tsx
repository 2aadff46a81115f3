import { useQuery } from '@apollo/client/react';
import { headlineOf, isRestated } from '@cxboard/domain/metrics/measure.rules';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { headline } from '@cxboard/messages/metrics.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { MetricNowDocument } from './nomination.generated.ts';

/** What the same days say by now, where it is something else than what was frozen; the frozen number stays. */
export function Restated({ content }: { content: SnapshotContent }) {
  const { i18n } = useLingui();
  const { metric, unit, period, filter, headline: frozen } = content;
  const { data } = useQuery(MetricNowDocument, {
    variables: {
      slug: metric.slug,
      ...period,
      filter: filter.map(({ dimension, values }) => ({ dimension, values: [...values] })),
    },
    errorPolicy: 'ignore',
  });
  if (!data) return null;
  const estimate = headlineOf(data.metric.figures.measurement);
  if (!isRestated(frozen, estimate)) return null;
  const now = headline(i18n, { estimate, unit });
  return (
    <p className="text-control">
      <Trans>
        By now the same days say {now}: answers came or went, or the metric was defined anew. The evidence stays as it
        was seen.
      </Trans>
    </p>
  );
}
