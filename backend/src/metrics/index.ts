import type { Chapter } from '../platform/chapter.ts';
import { BenchmarkRow } from './benchmark.entity.ts';
import { BenchmarksResolver } from './benchmarks.resolver.ts';
import { BenchmarksService } from './benchmarks.service.ts';
import { CommentRemoval } from './comment-removal.entity.ts';
import { Dimension } from './dimension.entity.ts';
import { FiguresAtHand } from './figures-at-hand.ts';
import { MetricCandidates } from './metric.candidates.ts';
import { MetricDuties } from './metric.duties.ts';
import { MetricDefinitionRow } from './metric-definition.entity.ts';
import { Metric } from './metric.entity.ts';
import { MetricTargetRow } from './metric-target.entity.ts';
import { MetricUses } from './metric-uses.ts';
import { MetricsReads } from './metrics.reads.ts';
import { MetricsResolver } from './metrics.resolver.ts';
import { MetricsService } from './metrics.service.ts';
import { Question } from './question.entity.ts';
import { RetiringResolver } from './retiring.resolver.ts';
import { RetiringService } from './retiring.service.ts';
import { Snapshot } from './snapshot.entity.ts';
import { Source } from './source.entity.ts';
import { StatedValueRow } from './stated-value.entity.ts';
import { StatedValuesResolver } from './stated-values.resolver.ts';
import { StatedValuesService } from './stated-values.service.ts';
import { TargetsResolver } from './targets.resolver.ts';
import { TargetsService } from './targets.service.ts';
import { TargetsClockwork, TargetsFollowing } from './targets.clockwork.ts';
import { ToldValues, ToldValuesClockwork } from './told-values.ts';

export { metricsInHand } from './metric-hand-over.ts';
export { type AnswersRequest, type MetricAnswers, metricAnswers } from './metric-answers.ts';
export { FiguresAtHand, type FigureReader, type FigureRequest } from './figures-at-hand.ts';
export { MetricCandidates } from './metric.candidates.ts';
export { MetricDuties } from './metric.duties.ts';
export { type MetricUse, MetricUses } from './metric-uses.ts';
export { MetricRetiredModel } from './metric-refusals.model.ts';
export { Metric } from './metric.entity.ts';
export { MetricDefinitionRow } from './metric-definition.entity.ts';
export { TargetsService } from './targets.service.ts';
export { MetricsService } from './metrics.service.ts';
export { anyCounted, cardsOn, MetricsReads } from './metrics.reads.ts';
export { MetricCardModel } from './metric.model.ts';
export { Question } from './question.entity.ts';
export { SnapshotModel } from './snapshot.model.ts';
export { Snapshot } from './snapshot.entity.ts';
export { freezeSnapshot, type SnapshotRequest, withdrawSnapshots } from './snapshots.ts';
export { type CommentAddress, removeComment } from './comment-removing.ts';
export { eraseResponsesBefore, eraseResponsesOf } from './customer-erasing.ts';
export { type DaysOfImport, removeResponses } from './responses.removing.ts';
export { type IncomingResponse, type LoadOf, ResponsesLoading } from './responses.loading.ts';
export { type ObservationsLoad, removeObservations, takeObservations } from './observations.loading.ts';
export { labelsKnown, sourceNamed } from './sources.ts';
export { ToldValues } from './told-values.ts';
export { type WatchedMetric, watchedMetrics } from './watched-metrics.ts';
export { Source } from './source.entity.ts';
export { SourceModel } from './source.model.ts';
export { FilterPartInput } from './metrics.inputs.ts';
export { grains, qualityWords, unitWords } from './metric.words.ts';

export const metrics: Chapter = {
  rows: [
    ...[Source, Question, Dimension, Metric, MetricDefinitionRow, Snapshot, CommentRemoval, BenchmarkRow],
    ...[StatedValueRow, MetricTargetRow],
  ],
  resolvers: [MetricsResolver, RetiringResolver, BenchmarksResolver, StatedValuesResolver, TargetsResolver],
  services: [
    ...[MetricsReads, MetricsService, RetiringService, MetricUses, MetricDuties, MetricCandidates],
    ...[ToldValues, ToldValuesClockwork, BenchmarksService, FiguresAtHand, StatedValuesService],
    ...[TargetsService, TargetsFollowing, TargetsClockwork],
  ],
};
