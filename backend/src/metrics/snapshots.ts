import { localDateOf } from '@cxboard/domain/local-time';
import { composeSnapshot } from '@cxboard/domain/metrics/snapshot.rules';
import { freezeTargets } from '@cxboard/domain/metrics/target.rules';
import { may } from '@cxboard/domain/people/permissions';
import { definitionSentence } from '@cxboard/messages/definition.messages';
import { wordsIn } from '@cxboard/messages/languages';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { pageOf, type FiguresRequest, type MetricTree } from './metric-figures.ts';
import { metricPage } from './metric-page.statement.ts';
import { pageValues, refuseDimensions } from './metrics.reads.ts';
import { Snapshot } from './snapshot.entity.ts';
import { withdrawData } from './snapshot.statements.ts';

export interface SnapshotRequest extends FiguresRequest {
  readonly metricId: string;
}

/** Freezes what the metric's page shows for this request, within the act that needs it; the snapshot's id. */
export async function freezeSnapshot(work: Work, viewer: Viewer, { metricId, ...request }: SnapshotRequest) {
  const seesDrafts = may(viewer).seeDraftMetrics();
  const { timeZone, locale } = viewer.organization;
  const today = localDateOf(work.now, timeZone);
  const values = pageValues({ id: metricId }, { seesDrafts, today, request });
  const { tree } = foundOr404((await work.query<{ tree: MetricTree }>(metricPage, values))[0]);
  stopUnless(may(viewer).freezeSnapshot());
  refuseDimensions(tree, request);

  const content = contentOf(tree, request, { today, asAt: work.now, locale });
  const importIds = [...content.batchIds];
  const { id } = await work.add(Snapshot, {
    ...{ metricId, frozenById: viewer.personId, importIds, content },
    ...{ frozenAt: work.now, dataWithdrawnAt: null },
  });
  return id;
}

function contentOf(
  tree: MetricTree,
  request: FiguresRequest,
  { today, asAt, locale }: { today: string; asAt: Date; locale: string },
) {
  const { id, slug, name, layer, definition, targets, figures } = pageOf(tree, request, today);
  const { batches, ...drawn } = figures;
  return composeSnapshot({
    metric: { id, slug, name, layer },
    ...{ definition, definitionText: definitionSentence(wordsIn(locale), definition) },
    ...{ filter: request.filter ?? [], ...drawn, targets: freezeTargets(targets) },
    ...{ asAt: asAt.toISOString(), batchIds: batches.map((batch) => batch.id) },
  });
}

/** An import was rolled back: snapshots that hold its answers keep every byte and say so beside it. */
export async function withdrawSnapshots(work: Work, importId: string): Promise<void> {
  await work.query(withdrawData, [importId, work.now]);
}
