import { tooManyLabels, tooMuchCounted } from '@cxboard/domain/imports/import.rules';
import { type Mapping, questionsOf } from '@cxboard/domain/imports/mapping.rules';
import { compileObservationMapping, type ObservationDraft } from '@cxboard/domain/imports/observation-row.rules';
import { sumsOf } from '@cxboard/domain/metrics/observed-mean.rules';
import { limits } from '@cxboard/domain/limits';
import { labelsKnown, removeObservations, takeObservations } from '../metrics/index.ts';
import { FileRefused } from './file-refused.ts';
import type { ImportShape } from './import-shape.ts';
import { ImportTally } from './import-tally.ts';
import { goodRowsOf } from './row-source.ts';

const dimensionsOf = ({ columns }: Mapping) =>
  columns.flatMap(({ role, header, dimension, aboutPeople }) =>
    role === 'DIMENSION' ? [{ header, name: dimension ?? header, aboutPeople: aboutPeople ?? false }] : [],
  );

/** How many in all, how many of them each thing that is counted comes to, and the mean of what was measured. */
class ObservationsTally extends ImportTally<ObservationDraft> {
  private total = 0;
  private sum = 0;
  private readonly hits: { readonly question: string; hits: number }[];
  private readonly measured: readonly string[];
  private readonly seen: readonly { readonly header: string; readonly name: string; readonly values: Set<string> }[];

  constructor(mapping: Mapping) {
    super();
    const questions = questionsOf(mapping);
    this.hits = questions.filter(({ asks }) => asks !== 'MEANS').map(({ question }) => ({ question, hits: 0 }));
    this.measured = questions.filter(({ asks }) => asks === 'MEANS').map(({ question }) => question);
    this.seen = dimensionsOf(mapping).map(({ header, name }) => ({ header, name, values: new Set<string>() }));
  }

  labels() {
    return this.seen.map(({ header, name, values }) => ({ column: header, knownAs: name, values }));
  }

  protected count({ total, hits, observed, labels }: ObservationDraft) {
    this.total += total;
    if (observed) this.sum += sumsOf(observed).sum;
    if (this.total > limits.imports.observedPerFile) throw new FileRefused(tooMuchCounted);
    this.hits.forEach((counted, nth) => (counted.hits += hits[nth] ?? 0));
    this.seen.forEach(({ header, values }, nth) => {
      const label = labels[nth];
      if (label) values.add(label);
      if (values.size > limits.imports.labelsPerDimension)
        throw new FileRefused(tooManyLabels(header, limits.imports.labelsPerDimension));
    });
  }

  protected found() {
    const { total, hits, measured, sum } = this;
    const nothingLeftOut = { blank: 0, outOfRange: 0, notInteger: 0 };
    const asked = [...hits.map(({ question }) => question), ...measured];
    const means = measured.map((question) => ({ question, mean: total > 0 ? sum / total : null }));
    return {
      questions: asked.map((question) => ({ question, answers: total, ...nothingLeftOut })),
      observations: { total, counted: hits, means },
    };
  }
}

/** Each row says how many of how many there were on a day, or what their mean was. */
export const observationsShape: ImportShape<ObservationDraft> = {
  reading({ mapping, timeZone }, headers) {
    const read = compileObservationMapping(mapping, headers, timeZone);
    return ({ line, fields }) => {
      const found = read(fields, line);
      return found.kind === 'BAD' ? found : { kind: 'ROW', row: found.draft };
    };
  },
  tally: (mapping) => new ObservationsTally(mapping),
  takeOver: async (work, { found, mapping, batches }) => ({
    duplicates: await takeObservations(
      work,
      {
        ...{ sourceId: found.sourceId ?? '', importId: found.id, dimensions: dimensionsOf(mapping) },
        questions: questionsOf(mapping).map(({ question: name, scale, asks }) => ({ name, scale, asks })),
      },
      goodRowsOf(batches),
    ),
  }),
  labelsKnown,
  takeBack: (work, { id }) => removeObservations(work, id),
};
