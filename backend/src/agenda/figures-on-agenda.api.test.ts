import type { FigureContent } from '@cxboard/domain/figures/figure';
import { wordsIn } from '@cxboard/messages/languages';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { anItem, aPack, unpacked } from '../../testing/papers.ts';
import { surveying } from '../../testing/surveying.ts';
import { AddReasonForTestDocument } from '../contacts/contacts.api.generated.ts';
import { MetricLinksForTestDocument } from '../customers/customers.api.generated.ts';
import { RollBackImportForTestDocument } from '../imports/imports.api.generated.ts';
import { DefineKeiForTestDocument } from '../kei/kei.api.generated.ts';
import { SnapshotForTestDocument } from '../metrics/metrics.api.generated.ts';
import { packOf } from '../packs/pack-pages.ts';
import { slidesOf } from '../packs/pack-slides.ts';
import { print } from '../platform/pdf/paper.ts';
import { TellStoryForTestDocument } from '../stories/stories.api.generated.ts';
import {
  AgendaDocument,
  PublishAgendaDocument,
  PutOnAgendaDocument,
  type PutOnAgendaMutationVariables,
} from './agenda.api.generated.ts';

const caseColumns = {
  number: { role: 'RESPONSE_ID' },
  opened: { role: 'DATE', dateOrder: 'YMD' },
  closed: { role: 'CLOSED', dateOrder: 'YMD' },
  topic: { role: 'CONTACT_REASON' },
} as const;
const customerColumns = {
  day: { role: 'DATE', dateOrder: 'YMD' },
  customer: { role: 'CUSTOMER_KEY' },
  monthly: { role: 'REVENUE', perMonth: true },
  left: { role: 'HAS_LEFT' },
  contract: { role: 'DIMENSION', dimension: 'Contract' },
} as const;
const contactColumns = {
  day: { role: 'DATE', dateOrder: 'YMD' },
  reason: { role: 'CONTACT_REASON' },
  channel: { role: 'CHANNEL' },
  contacts: { role: 'CONTACTS' },
} as const;
const scale = { min: 1, max: 5 };
const answerColumns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  reason: { role: 'DIMENSION', dimension: 'Reason' },
  score: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
  solved: { role: 'SCORE', question: 'Solved', scale },
  easy: { role: 'SCORE', question: 'Easy', scale },
  felt: { role: 'SCORE', question: 'Felt', scale },
} as const;

/** The first days of the fourteen months before the clock of the test. */
const months = Array.from({ length: 14 }, (_, nth) => new Date(Date.UTC(2025, nth, 1)).toISOString().slice(0, 7));
const times = <Of>(count: number, make: (nth: number) => Of) => Array.from({ length: count }, (_, nth) => make(nth));
const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

let board: TestBoard;
let casesImport: string;
let contactsImport: string;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  await givenMeetings(board);
  const cases = surveying(board, caseColumns, null, 'CASES');
  casesImport = (
    await cases.takeOver(
      file(
        'number,opened,closed,topic',
        ...months.flatMap((month, nth) =>
          times(
            12,
            (one) =>
              `${month}-${one},${month}-02,${month}-${String(5 + ((nth * 7 + one) % 18)).padStart(2, '0')},Lost card`,
          ),
        ),
      ),
    )
  ).id;
  await surveying(board, customerColumns, null, 'CUSTOMERS').takeOver(
    file(
      'day,customer,monthly,left,contract',
      ...times(12, (nth) => `2025-11-03,c${nth},${nth < 6 ? 100 : 10},no,Yearly`),
      ...times(12, (nth) => `2026-01-05,c${nth},${nth < 6 ? 100 : 10},${nth < 5 ? 'yes' : 'no'},Yearly`),
    ),
  );
  for (const name of ['Limits', 'Loans'])
    await board.analyst.sends(AddReasonForTestDocument, { input: { kind: 'CONTACT_REASON', name, words: '' } });
  const contacts = surveying(board, contactColumns, null, 'CONTACT_COUNTS');
  contactsImport = (
    await contacts.takeOver(
      file(
        'day,reason,channel,contacts',
        '2021-02-10,Loans,Chat,7',
        ...months.flatMap((month, nth) => [
          `${month}-01,Limits,Phone,${nth === months.length - 1 ? 320 : 100 + (nth % 3)}`,
          `${month}-28,Loans,Chat,${nth === months.length - 1 ? 170 : 200}`,
        ]),
      ),
    )
  ).id;
  const survey = surveying(board, answerColumns);
  const { source } = await survey.takeOver(
    file(
      'id,day,reason,score,solved,easy,felt',
      ...months.flatMap((month, nth) =>
        times(
          15,
          (one) => `${month}${one},${month}-11,Transfer,${(nth * 3 + one) % 11},${1 + (one % 5)},4,${1 + (nth % 5)}`,
        ),
      ),
    ),
  );
  const idOf = (wanted: string) => source?.questions.find(({ name }) => name === wanted)?.id ?? '';
  await survey.metric(idOf('Would you recommend us?'), 'Recommendation');
  await board.analyst.sends(DefineKeiForTestDocument, {
    input: {
      effectiveness: { questionId: idOf('Solved'), weight: 0.5 },
      ease: { questionId: idOf('Easy'), weight: 0.25 },
      emotion: { questionId: idOf('Felt'), weight: 0.25 },
      reasonDimension: 'Reason',
    },
  });
  await board.analyst.sends(TellStoryForTestDocument, {
    input: {
      ...{ title: 'Queue at noon', text: 'An hour.', kind: 'TURN_OFF', initiator: 'CUSTOMER' },
      ...{ happenedOn: '2026-02-26', consent: 'ANONYMOUS', consentNote: '', expiresOn: '2026-03-20' },
    },
  });
}, 120_000);
afterAll(() => board.close());

type Asked = NonNullable<PutOnAgendaMutationVariables['input']['figure']>;
const put = (figure: Asked, more: Partial<PutOnAgendaMutationVariables['input']> = {}) => ({
  input: { boardId: board.boardId, place: 'NEXT_MEETING' as const, title: figure.name, minutes: 10, figure, ...more },
});
/** As it stands on the agenda. */
async function frozen(figure: Asked) {
  const { putOnAgenda } = await board.chair.sends(PutOnAgendaDocument, put(figure));
  if (putOnAgenda.__typename !== 'Agenda') throw new Error(putOnAgenda.__typename);
  const item = putOnAgenda.items.find(({ title }) => title === figure.name);
  return {
    ...{ number: putOnAgenda.meeting.number, meetingId: putOnAgenda.id, snapshotId: item?.snapshotId ?? '' },
    content: item?.snapshot?.content as FigureContent,
  };
}

const february = { page: 'REVIEW', from: '2026-02-01', to: '2026-02-28' } as const;
const februaryOfFourWeeks = { page: 'REVIEW', from: '2021-02-01', to: '2021-02-28' } as const;
const kei = { page: 'KEI', from: '2025-10-01', to: '2026-01-31' } as const;

test('who is not of the board cannot put a chart on its agenda, and a chart that is not there is not found', async () => {
  const figure = { page: 'CASES', name: 'cases-by-reason' } as const;
  expect(await board.stranger.isRefused(PutOnAgendaDocument, put(figure))).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(PutOnAgendaDocument, put(figure))).toBe('FORBIDDEN');
  for (const missing of [
    { page: 'CASES', name: 'nothing' } as const,
    { page: 'LINKS', name: 'link', pair: 'a~b' } as const,
    { page: 'CUSTOMER_CLASSES', name: 'customer-classes-2020-01-01', quarter: '2020-01-01' } as const,
    // Neither a month nor four weeks; a month that nobody knows contacts of.
    { ...february, name: 'top-reasons-2026-02', from: '2026-02-02' } as const,
    { page: 'REVIEW', name: 'top-reasons-2020-01', from: '2020-01-01', to: '2020-01-31' } as const,
  ])
    expect(await board.chair.isRefused(PutOnAgendaDocument, put(missing))).toBe('NOT_FOUND');
  const two = put(figure, { projectId: board.boardId });
  expect(await board.chair.isRefused(PutOnAgendaDocument, two)).toBe('BAD_USER_INPUT');
});

test.each<[Asked, object]>([
  [
    { page: 'CASES', name: 'cases-by-reason' },
    { title: 'How long cases take, by contact reason', drawing: { kind: 'BREAKDOWN' } },
  ],
  [
    { page: 'CASES', name: 'cases-by-month' },
    { title: 'How long cases take, by the month of opening', period: { from: '2025-02-01' } },
  ],
  [
    { page: 'CUSTOMER_CLASSES', name: 'customer-classes-2026-01-01' },
    {
      drawing: { kind: 'CLASS_GRID' },
      period: { from: '2026-01-01', to: '2026-03-31' },
      view: { quarter: '2026-01-01' },
    },
  ],
  [
    { page: 'CUSTOMER_CLASSES', name: 'customer-classes-2025-10-01', quarter: '2025-10-01' },
    { period: { from: '2025-10-01', to: '2025-12-31' } },
  ],
  [{ page: 'CUSTOMER_CLASSES', name: 'customer-moves-2026-01-01' }, { drawing: { kind: 'HEAT_MAP' } }],
  [{ page: 'CUSTOMER_CLASSES', name: 'customer-class-shares' }, { drawing: { kind: 'TREND' } }],
  [{ page: 'CUSTOMER_CLASSES', name: 'customers-left-2026-01-01-Contract' }, { lines: [['Yearly', '41.7\u00a0%']] }],
  [
    { ...kei, name: 'kei' },
    { drawing: { form: 'BARS' }, period: { from: '2025-10-01', to: '2026-01-31' } },
  ],
  [{ ...kei, name: 'kei-months' }, { drawing: { kind: 'TREND' } }],
  [{ ...kei, name: 'kei-drivers' }, { drawing: { kind: 'DRIVER_BARS' } }],
  [{ ...kei, name: 'kei-matrix' }, { drawing: { kind: 'DRIVER_MATRIX' } }],
  [
    { ...kei, name: 'kei-phases', by: 'Reason' },
    { title: 'The index by Reason', view: { by: 'Reason' } },
  ],
  [
    { ...february, name: 'top-reasons-2026-02' },
    {
      ...{ title: 'Top 10 contact reasons', drawing: { kind: 'PARETO' }, view: { period: '2026-02' } },
      ...{ period: { from: '2026-02-01', to: '2026-02-28' }, lines: [['1', 'Limits', '320']] },
    },
  ],
  [
    { page: 'REVIEW', name: 'run-ups-2026-02' },
    {
      ...{ finding: 'Limits rises beyond its own noise', lines: [['Limits', '320']] },
      drawing: { kind: 'BREAKDOWN', form: 'DOTS', overall: { value: 1 } },
    },
  ],
  // Days that are a month and four weeks.
  [
    { ...februaryOfFourWeeks, name: 'top-reasons-2021-02' },
    { view: { period: '2021-02' }, lines: [['1', 'Loans', '7']] },
  ],
  [
    { ...februaryOfFourWeeks, name: 'top-reasons-2021-W08' },
    { view: { period: '2021-W08' }, lines: [['1', 'Loans', '7']] },
  ],
  [
    { ...february, name: 'reasons-2026-02' },
    {
      ...{ title: 'Reasons: volume, emotion, time and cost', drawing: { kind: 'PARETO' } },
      ...{ finding: 'No file says what contacts cost', lines: [['Limits', '320']] },
    },
  ],
  [
    { ...february, name: 'contacts-2026-02' },
    { drawing: { kind: 'STACKED' }, lines: [['February 2026', '320', '170', '490']] },
  ],
  [
    { page: 'CONTACT_REASONS', name: 'contact-reasons' },
    { period: { from: '2025-03-01', to: '2026-02-28' }, drawing: { kind: 'BREAKDOWN', form: 'BARS' } },
  ],
  [{ page: 'VOICE', name: 'turn-offs' }, { lines: [['No touch point named', '1', '0']] }],
  [{ page: 'VOICE', name: 'stories-by-kind' }, { finding: '1 story was told in twelve months' }],
])('a chart is frozen as its page shows it: %j', async (asked, expected) => {
  const { content } = await frozen(asked);
  expect(content).toMatchObject({ format: 2, page: asked.page, name: asked.name, filter: [], ...partly(expected) });
  expect(content.definitionText).not.toBe('');
  // Everything it draws can be printed, on paper and on slides.
  const snapshot = { content, dataWithdrawnAt: null, restated: null };
  const pack = aPack([anItem('The chart', { snapshot })]);
  const paper = packOf(pack, wordsIn('en-GB'));
  expect(JSON.stringify(paper.content)).toContain(content.finding);
  expect((await print(paper)).length).toBeGreaterThan(1000);
  const deck = await unpacked(await slidesOf(pack, wordsIn('en-GB')));
  expect(await deck.file('ppt/slides/slide2.xml')?.async('text')).toContain(content.lines[0]?.[0]);
});

/** First cells of the lines that are told. */
const partly = (expected: object) =>
  'lines' in expected && Array.isArray(expected.lines)
    ? { ...expected, lines: expect.arrayContaining(expected.lines.map((line) => expect.arrayContaining(line as []))) }
    : expected;

test('a link is frozen with its months, whichever pair is open', async () => {
  const { links } = (await board.member.sends(MetricLinksForTestDocument, {})).metricLinks.document;
  const [link] = links;
  if (!link) throw new Error('Nothing goes together with anything.');
  const pair = `${link.from.id}~${link.to.id}`;
  const { content } = await frozen({ page: 'LINKS', name: 'link', pair });
  expect(content).toMatchObject({ drawing: { kind: 'SCATTER', xTick: { as: 'NUMBER' } }, view: { pair } });
  expect(content.batchIds.length).toBeGreaterThan(0);
});

test.each([
  { ...february, name: 'top-reasons-2026-02' },
  { page: 'CONTACT_REASONS', name: 'contact-reasons' } as const,
])('$name knows the file it rests on', async (asked) => {
  expect((await frozen(asked)).content.batchIds).toEqual([contactsImport]);
});

test('what was frozen stays, byte for byte, when its data leave, and says so beside it', async () => {
  const { snapshotId, number, meetingId, content } = await frozen({ page: 'CASES', name: 'cases-by-reason' });
  expect(content.batchIds).toEqual([casesImport]);
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: casesImport } });
  await untilState(() => surveying(board, caseColumns).ask(casesImport), 'ROLLED_BACK');
  const { agenda } = await board.member.sends(AgendaDocument, { board: 'cx', number });
  const item = agenda.items.find((one) => one.snapshotId === snapshotId);
  expect(item).toMatchObject({
    kind: 'METRIC_SNAPSHOT',
    snapshot: { metricName: 'How long cases take, by contact reason', content },
  });
  const { snapshot } = await board.member.sends(SnapshotForTestDocument, { id: snapshotId });
  expect(snapshot).toMatchObject({ content, headline: null, restated: null });
  expect(snapshot.dataWithdrawnAt).not.toBeNull();
  expect(await board.stranger.isRefused(SnapshotForTestDocument, { id: snapshotId })).toBe('NOT_FOUND');
});
