/** Scalars that carry a document of the domain whole (decision 021), and the type each one has in code. */
export const documents = {
  AgendaReason: '@cxboard/domain/drafting/candidate.rules#Reason',
  BreakdownRow: '@cxboard/domain/metrics/breakdown.rules#BreakdownRow',
  ColumnGuess: '@cxboard/domain/imports/guess.rules#ColumnGuess',
  EffectReading: '@cxboard/domain/effects/effect-document#EffectDocument',
  Estimate: '@cxboard/domain/metrics/estimate.rules#Estimate',
  FileRefusal: '@cxboard/messages/imports.messages#FileRefusal',
  ImportMapping: '@cxboard/domain/imports/mapping.rules#Mapping',
  Measurement: '@cxboard/domain/metrics/measure.rules#Measurement',
  MetricDefinition: '@cxboard/domain/metrics/definition.rules#DefinitionFacts',
  MetricSeries: '@cxboard/domain/metrics/series.rules#Series',
  PowerAdvice: '@cxboard/domain/effects/effect-power.rules#PowerAdvice',
  ReviewPeriod: '@cxboard/domain/drafting/review-period.rules#ReviewPeriod',
  SeriesReading: '@cxboard/domain/metrics/finding.rules#SeriesReading',
  SignalFacts: '@cxboard/domain/signals/signal.rules#SignalFacts',
  SnapshotContent: '@cxboard/domain/metrics/snapshot.rules#SnapshotContent',
  WhyLeftOut: '@cxboard/domain/drafting/drafting.rules#WhyLeftOut',
};
