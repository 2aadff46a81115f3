import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { I18n } from '@lingui/core';
import { list, longDate } from './figures.ts';
import { periodWords } from './review-period.messages.ts';

type Missing = Extract<Reason, { readonly name: 'DATA_MISSING' }>;

/** Which metrics have no answers of a period, and which surveys and reports are still to come. */
export function dataMissing(i18n: I18n, { period, metrics, sources = [] }: Missing): string {
  const missing = i18n.t({
    id: 'drafting.why.dataMissing',
    message: 'No answers of {period} yet: {metrics}',
    values: {
      period: periodWords(i18n, period),
      metrics: list(
        i18n,
        metrics.map((one) => withNewest(i18n, one)),
      ),
    },
  });
  const awaited = i18n.t({
    id: 'drafting.why.sourcesAwaited',
    message: 'Data to come: {sources}',
    values: {
      sources: list(
        i18n,
        sources.map((one) => withDay(i18n, one)),
      ),
    },
  });
  return [...(metrics.length > 0 ? [missing] : []), ...(sources.length > 0 ? [awaited] : [])].join('. ');
}

const withNewest = (i18n: I18n, { metric, newestOn }: Missing['metrics'][number]): string =>
  newestOn
    ? i18n.t({
        id: 'drafting.why.newestData',
        message: '{metric} (newest of {on})',
        values: { metric, on: longDate(i18n, newestOn) },
      })
    : metric;

const withDay = (i18n: I18n, { source, expectedOn }: NonNullable<Missing['sources']>[number]): string =>
  i18n.t({
    id: 'drafting.why.sourceExpected',
    message: '{source} (expected on {on})',
    values: { source, on: longDate(i18n, expectedOn) },
  });
