import {
  CommitImportForTestDocument,
  ImportForTestByIdDocument,
  type MapImportForTestMutationVariables,
  MapImportForTestDocument,
} from '../src/imports/imports.api.generated.ts';
import { CreateMetricForTestDocument, PublishMetricForTestDocument } from '../src/metrics/metrics.api.generated.ts';
import type { TestBoard } from './board.ts';
import { untilState, uploads } from './importing.ts';

type MapInput = MapImportForTestMutationVariables['input'];
type Columns = Readonly<Record<string, Omit<MapInput['columns'][number], 'header'>>>;

export const airportColumns: Columns = {
  NETPRO: {
    role: 'SCORE',
    question: 'How likely are you to recommend the airport?',
    scale: { min: 0, max: 10 },
    codes: [{ value: '11', means: 'BLANK' }],
  },
  WEIGHT: { role: 'WEIGHT' },
  RESPNUM: { role: 'RESPONSE_ID' },
  BAREA: { role: 'DIMENSION', dimension: 'Boarding area' },
  Q20GENDER: { role: 'DIMENSION', dimension: 'Gender', aboutPeople: true, labels: [{ value: '1', label: 'Male' }] },
};

export const scoreColumns: Columns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  area: { role: 'DIMENSION', dimension: 'Area' },
  score: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
};

/** An analyst with a survey: sends files, says what their columns are, takes them over. */
export const surveying = (
  board: TestBoard,
  columns: Columns,
  period: MapInput['period'] = null,
  holds: MapInput['holds'] = 'ANSWERS',
) => {
  const ask = async (id: string) => (await board.analyst.sends(ImportForTestByIdDocument, { id })).import;

  const mappingOf = (importId: string, content: string): MapInput => ({
    importId,
    sourceName: 'Survey',
    holds,
    period,
    columns: (content.split(/\r?\n/)[0] ?? '').split(/[,;\t]/).map((header) => ({
      header: header.trim(),
      ...(columns[header.trim()] ?? { role: 'IGNORE' as const }),
    })),
  });

  /** Sent, mapped and read through: ready, or failed. */
  const read = async (content: string) => {
    const { body } = await uploads(board, board.analyst, { content });
    if (!body.importId || body.__typename) throw new Error(`The file was refused: ${body.message}`);
    await board.analyst.sends(MapImportForTestDocument, { input: mappingOf(body.importId, content) });
    return untilState(() => ask(body.importId ?? ''), 'READY', 'FAILED');
  };

  const takeOver = async (content: string) => {
    const { id } = await read(content);
    await board.analyst.sends(CommitImportForTestDocument, { input: { importId: id } });
    return untilState(() => ask(id), 'COMMITTED', 'FAILED');
  };

  /** A published NPS of a question. */
  const metric = async (questionId: string, name: string) => {
    const input = {
      ...{ name, questionId, validFrom: '2010-01-01', question: 'Would you recommend us?', rule: 'NPS' as const },
      ...{ scaleMin: 0, scaleMax: 10, programme: 'RELATIONSHIP' as const, population: 'customers' },
    };
    const { createMetric } = await board.analyst.sends(CreateMetricForTestDocument, { input });
    if (createMetric.__typename !== 'Metric') throw new Error('The metric was refused.');
    await board.analyst.sends(PublishMetricForTestDocument, { input: { metricId: createMetric.id } });
    return createMetric;
  };

  return { ask, mappingOf, read, takeOver, metric };
};
