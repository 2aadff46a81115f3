import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { airportSurvey } from '../../testing/airport-survey.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState, uploads } from '../../testing/importing.ts';
import { CreateMetricForTestDocument, MetricForTestBySlugDocument } from '../metrics/metrics.api.generated.ts';
import {
  CommitImportForTestDocument,
  ImportForTestByIdDocument,
  MapImportForTestDocument,
} from './imports.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const named = {
  NETPRO: {
    role: 'SCORE',
    question: 'How likely are you to recommend the airport?',
    scale: { min: 0, max: 10 },
    codes: [{ value: '11', means: 'BLANK' }],
  },
  WEIGHT: { role: 'WEIGHT' },
  RESPNUM: { role: 'RESPONSE_ID' },
  BAREA: { role: 'DIMENSION', dimension: 'Boarding area' },
  Q20GENDER: { role: 'DIMENSION', dimension: 'Gender', aboutPeople: true },
} as const;

const airportMapping = (importId: string, content: string, sourceName = 'Airport survey') => ({
  importId,
  sourceName,
  columns: (content.split(/\r?\n/)[0] ?? '').split(',').map((header) => ({
    header: header.trim(),
    ...(named[header.trim() as keyof typeof named] ?? { role: 'IGNORE' as const }),
  })),
  period: { from: '2017-05-01', to: '2017-05-31' },
});

const found = async (id: string) => (await board.analyst.sends(ImportForTestByIdDocument, { id })).import;

async function read(content: string, sourceName?: string) {
  const { body } = await uploads(board, board.analyst, { content, name: 'sfo 2017.csv' });
  const importId = body.importId ?? '';
  const { mapImport } = await board.analyst.sends(MapImportForTestDocument, {
    input: airportMapping(importId, content, sourceName) as never,
  });
  expect(mapImport).toMatchObject({ __typename: 'Import', state: 'VALIDATING' });
  return untilState(() => found(importId), 'READY', 'FAILED');
}

async function takenOver(content: string, sourceName?: string) {
  const { id } = await read(content, sourceName);
  const { commitImport } = await board.analyst.sends(CommitImportForTestDocument, { input: { importId: id } });
  expect(commitImport).toMatchObject({ __typename: 'Import', state: 'COMMITTING' });
  return untilState(() => found(id), 'COMMITTED', 'FAILED');
}

test('an airport survey goes from its file to 39.8 points, with what was left out and why', async () => {
  const done = await takenOver(airportSurvey());
  expect(done).toMatchObject({ state: 'COMMITTED', counts: { rows: 2831, goodRows: 2831, badRows: 0, duplicates: 0 } });
  const [question] = done.source?.questions ?? [];

  const { createMetric } = await board.analyst.sends(CreateMetricForTestDocument, {
    input: {
      name: 'Recommendation',
      questionId: question?.id ?? '',
      validFrom: '2017-01-01',
      question: 'How likely are you to recommend the airport?',
      rule: 'NPS',
      scaleMin: 0,
      scaleMax: 10,
      programme: 'RELATIONSHIP',
      population: 'departing passengers',
    },
  });
  expect(createMetric).toMatchObject({ __typename: 'Metric', slug: 'recommendation', state: 'DRAFT' });
  expect(await board.employee.isRefused(MetricForTestBySlugDocument, { slug: 'recommendation' })).toBe('NOT_FOUND');

  for (let time = 1; time <= 2; time += 1) {
    const { metric } = await board.analyst.sends(MetricForTestBySlugDocument, {
      slug: 'recommendation',
      by: 'Boarding area',
    });
    const { unweighted } = metric.figures.measurement;
    expect(unweighted.value).toBeCloseTo(39.83976693372178, 9);
    expect(unweighted).toMatchObject({ n: 2746, excluded: { blank: 85, outOfRange: 0, notInteger: 0 } });
    expect([unweighted.low, unweighted.high]).toEqual([expect.closeTo(37.182, 2), expect.closeTo(42.41, 2)]);
    expect(metric.figures.blankCodes).toEqual([{ code: '11', count: 84 }]);
    expect(metric.figures.series.points).toHaveLength(1);
    expect(metric.figures.period).toEqual({ grain: 'MONTH', from: '2017-05-01', to: '2017-05-31' });
    const g = metric.figures.breakdown?.rows.find(({ label }) => label === 'G');
    expect(g?.n).toBe(625);
    expect(g?.measurement?.unweighted.value).toBeCloseTo(32.96, 9);
    expect(g?.againstTheRest?.adjustedPValue).toBeCloseTo(0.0349, 4);
  }
});
