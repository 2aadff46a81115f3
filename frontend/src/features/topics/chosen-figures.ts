import type { TopicMetricQuery } from './topics.generated.ts';

type Metric = TopicMetricQuery['metric'];

/** What is chosen in the form; filters stand in the order of the metric's dimensions. */
export interface ChosenFigures {
  readonly slug: string;
  readonly grain: 'MONTH' | 'WEEK';
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly filter: readonly (readonly string[] | undefined)[];
}

export const nothingChosen: ChosenFigures = { slug: '', grain: 'MONTH', from: '', to: '', by: '', filter: [] };

/** The wrong way round, or one end without the other. */
export const isHalfAPeriod = ({ from, to }: Pick<ChosenFigures, 'from' | 'to'>): boolean =>
  (from === '') !== (to === '') || from > to;

/** What was chosen for another metric before does not count. */
export function metricToFreeze({ id, dimensions }: Metric, { grain, from, to, by, filter }: ChosenFigures) {
  const parts = dimensions.flatMap(({ name, aboutPeople, labels }, index) => {
    const values = (filter[index] ?? []).filter((label) => labels.includes(label));
    return aboutPeople || values.length === 0 ? [] : [{ dimension: name, values }];
  });
  return {
    ...{ metricId: id, grain },
    ...(from && to && { from, to }),
    ...(dimensions.some(({ name }) => name === by) && { by }),
    ...(parts.length > 0 && { filter: parts }),
  };
}
