import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { talkOf } from '@cxboard/domain/ledger/surveyed-talk.rules';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { surveying } from '../../testing/surveying.ts';
import { RollBackImportForTestDocument } from '../imports/imports.api.generated.ts';
import {
  LedgerForTestDocument,
  SetValueModelForTestDocument,
  TalkSurveyForTestDocument,
} from './ledger.api.generated.ts';

const columns = {
  id: { role: 'RESPONSE_ID' },
  at: { role: 'DATE', dateOrder: 'YMD' },
  likely: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
  ease: { role: 'SCORE', question: 'Was it easy?', scale: { min: 0, max: 10 } },
  spoke: { role: 'SPEAKS', question: 'Have you spoken of us?' },
  told: { role: 'LISTENERS', question: 'To how many people?' },
  came: { role: 'ACTED', question: 'How many of them came or stayed away?' },
} as const;
const head = 'id,at,likely,ease,spoke,told,came';
const file = (...rows: readonly string[]) => `${[head, ...rows].join('\n')}\n`;

/** The chains of the first slide of a client: 0.53 × 3.08 × 0.14 and 0.17 × 4.66 × 0.56, in whole people. */
function group(name: string, { likely, spoke, told, came }: Record<'likely' | 'spoke' | 'told' | 'came', number>) {
  const part = (whole: number, nth: number) =>
    Math.floor(((nth + 1) * whole) / spoke) - Math.floor((nth * whole) / spoke);
  return Array.from({ length: 100 }, (_, nth) =>
    nth < spoke
      ? `${name}${nth},2026-03-02,${likely},1,Yes,${part(told, nth)},${part(came, nth)}`
      : `${name}${nth},2026-03-03,${likely},1,no,,`,
  );
}
const promoters = group('p', { likely: 9, spoke: 53, told: 163, came: 23 });
const detractors = group('d', { likely: 6, spoke: 17, told: 79, came: 44 });
const passives = Array.from({ length: 20 }, (_, nth) => `n${nth},2026-03-02,7,1,yes,900,900`);

let board: TestBoard;
let survey: ReturnType<typeof surveying>;
beforeAll(async () => {
  board = await givenABoard();
  survey = surveying(board, columns);
}, 60_000);
afterAll(() => board.close());

const said = async () => (await board.member.sends(TalkSurveyForTestDocument, { board: 'cx' })).talkSurvey;

test('from a file to the value model: what promoters and detractors answered, told apart by their score', async () => {
  expect(await said()).toBeNull();
  expect(await board.stranger.isRefused(TalkSurveyForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(TalkSurveyForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');

  // Older answers are of another year; who gives no score belongs to nobody.
  const others = ['old,2025-03-02,9,1,Yes,1000,1000', 'new,2026-03-02,,1,Yes,1000,1000', ...passives];
  const done = await survey.takeOver(file(...promoters, ...detractors, ...others));
  expect(done.counts).toMatchObject({ goodRows: 222, badRows: 0 });

  const found = await said();
  expect(found).toMatchObject({
    ...{ firstDay: '2026-03-02', lastDay: '2026-03-03', sources: ['Survey'], question: 'Would you recommend us?' },
    promoter: { asked: 100, spoke: 53, saidHowMany: 53, listeners: 163, listenersFollowed: 163, acted: 23 },
    detractor: { asked: 100, spoke: 17, saidHowMany: 17, listeners: 79, listenersFollowed: 79, acted: 44 },
  });
  const [promoter, detractor] = [talkOf(found!.promoter)!, talkOf(found!.detractor)!];
  const input = { boardId: board.boardId, promoter, detractor, revenue: 13_738, source: 'Survey, March 2026' };
  await board.analyst.sends(SetValueModelForTestDocument, { input });
  const { document } = (await board.member.sends(LedgerForTestDocument, { board: 'cx' })).ledger;
  // 23 of 100 promoters' listeners came, and 44 of 100 detractors' stayed away: 0.23 and 0.44 customers for one of each.
  const [model] = document.models;
  const customers = ({ shareWhoSpeak, timesPerYear, conversion }: typeof promoter) =>
    shareWhoSpeak * timesPerYear * conversion;
  expect(customers(model!.promoter)).toBeCloseTo(0.23, 12);
  expect(customers(model!.detractor)).toBeCloseTo(0.44, 12);
});

test('a later file of scores alone leaves them told apart; a file taken back says nothing more', async () => {
  const { id, at, likely, ease } = columns;
  const later = surveying(board, { id, at, likely, ease });
  await later.takeOver('id,at,likely,ease\nx1,2026-04-01,10,10\n');
  expect(await said()).toMatchObject({ lastDay: '2026-03-03', promoter: { asked: 100 } });

  const last = await survey.takeOver(file('late,2026-05-01,10,1,Yes,3,1'));
  expect(await said()).toMatchObject({ lastDay: '2026-05-01', promoter: { asked: 101, listeners: 166 } });
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: last.id } });
  await untilState(() => survey.ask(last.id), 'ROLLED_BACK');
  expect(await said()).toMatchObject({ lastDay: '2026-03-03', promoter: { asked: 100, listeners: 163 } });
});
