import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { MetricsForTestDocument, SourcesForTestDocument } from './metrics.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

test('a new organization has no metrics and no sources', async () => {
  expect(await board.stranger.isRefused(MetricsForTestDocument, {})).toBe('NOT_FOUND');
  for (let time = 1; time <= 2; time += 1) {
    expect(await board.employee.sends(MetricsForTestDocument, {})).toEqual({ metrics: [] });
    expect(await board.analyst.sends(SourcesForTestDocument, {})).toEqual({ sources: [] });
  }
});
