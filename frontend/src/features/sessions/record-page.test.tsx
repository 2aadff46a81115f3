import { beforeEach, expect, jest, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { RecordPage } from './record-page.tsx';
import { LivePeopleDocument, RecordedMeetingDocument, RecordMeetingDocument } from './session.generated.ts';

const person = (id: string, name: string) => ({ __typename: 'PersonCard', id, name });
const seat = (id: string, name: string, role: string) => ({
  ...{ __typename: 'Attendance', person: person(id, name), role, presence: null },
  ...{ substitute: null, substituteVotes: false },
});
const board = { __typename: 'Board', id: 'board', slug: 'cx', name: 'CX Board' };
const meeting = (state: string) => ({
  ...{ __typename: 'Meeting', id: 'm23', number: 23, kind: 'METRICS', state, board },
  ...{ startsAt: '2026-11-19T09:00:00Z', startsOn: '2026-11-19', startsClock: '10:00', timeZone: 'Europe/Prague' },
  ...{ minutes: 90, publishedVersion: 1 },
});
const sessionIn = (state: string) => ({
  ...{ __typename: 'MeetingSession', id: 'm23', meeting: meeting(state), items: [], results: [] },
  ...{ startedAt: null, endsAt: null, endedAt: null, recordedAfterwards: false, currentItemId: null },
  ...{ currentSince: null, readAt: '2026-11-23T09:00:00Z' },
  attendance: [seat('clara', 'Clara Chair', 'CHAIR'), seat('mona', 'Mona Member', 'MEMBER')],
});
const item = (id: string, title: string) => ({ __typename: 'AgendaItem', id, kind: 'TOPIC', title, minutes: 20 });
const items = [item('i1', 'Opening hours'), item('i2', 'Fewer letters')];

async function open({ state = 'PUBLISHED', viewer = clara, refusal = 'SessionActRefused' } = {}) {
  const sent = jest.fn();
  const data = { meetingSession: sessionIn(state), agenda: { __typename: 'Agenda', id: 'm23', items } };
  const any = { maxUsageCount: 9 };
  const answers = [
    { request: { query: RecordedMeetingDocument, variables: { board: 'cx', number: 23 } }, result: { data }, ...any },
    { request: { query: LivePeopleDocument, variables: () => true }, result: { data: { people: [] } }, ...any },
    {
      request: { query: RecordMeetingDocument, variables: () => true },
      result: (variables: unknown) => {
        sent(variables);
        return { data: { recordMeeting: { __typename: refusal } } };
      },
      ...any,
    },
  ];
  const routes = (parent: AnyRoute) => [
    createRoute({ getParentRoute: () => parent, path: '/$board/meetings/$number/record', component: RecordPage }),
  ];
  await renderAt('/meridian/cx/meetings/23/record', { routes, answers: answers as never, viewer });
  await screen.findByRole('heading', { name: 'Record Metrics session 23' });
  return sent;
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  sessionStorage.clear();
});

test('a meeting held without the tool is one page and one press: who was there, how long, what came of it', async () => {
  const sent = await open();
  await expectAccessible();
  await press('Change how Mona Member was there: here');
  const minutes = screen.getByRole('textbox', { name: 'Fewer letters' });
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '0');
  expect(await screen.findByText('Not discussed: it comes again')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Decided' }), 'We open on Saturdays');
  await press('Write down');
  const written = screen.getByRole('list', { name: 'Results' });
  expect(within(written).getByText('We open on Saturdays')).toBeVisible();
  await press('Record and close');
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  expect(sent).toHaveBeenCalledWith({
    input: {
      ...{ meetingId: 'm23', startedAt: '2026-11-19T09:00:00.000Z' },
      people: [
        { personId: 'clara', presence: 'PRESENT' },
        { personId: 'mona', presence: 'LATE' },
      ],
      items: [
        { itemId: 'i1', actualMinutes: 20 },
        { itemId: 'i2', actualMinutes: 0 },
      ],
      results: [{ itemId: 'i1', kind: 'DECISION', text: 'We open on Saturdays', rule: 'CONSENT' }],
    },
  });
});

test('a refusal is a sentence, and what was entered is there again after a reload', async () => {
  const sent = await open({ refusal: 'StillToCome' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Decided' }), 'We open on Saturdays');
  await press('Write down');
  await press('Record and close');
  expect(await screen.findByText(/a meeting is written down once it was held/)).toBeVisible();
  expect(sent).toHaveBeenCalledTimes(1);
  cleanup();
  await open();
  expect(within(screen.getByRole('list', { name: 'Results' })).getByText('We open on Saturdays')).toBeVisible();
});

test('a majority without its votes is not sent', async () => {
  const sent = await open();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How it is decided' }), 'MAJORITY');
  await userEvent.type(screen.getByRole('textbox', { name: 'Decided' }), 'We open on Saturdays');
  await press('Write down');
  expect(screen.getByText('votes are missing')).toBeVisible();
  await press('Record and close');
  expect(await screen.findByText(/was decided by majority: write down who voted how/)).toBeVisible();
  await press('Votes on We open on Saturdays');
  await press('All others were for it');
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Write down' }));
  expect(await screen.findByText('2 for, 0 against, 0 abstained')).toBeVisible();
  await press('Record and close');
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
});

test.each([
  ['a meeting that was run here', { state: 'CLOSED' }],
  ['whoever does not run the board', { viewer: { ...clara, personId: 'nina', boards: [] } }],
] as const)('%s finds no form', async (_, scene) => {
  await open(scene);
  expect(screen.getByText('Only a published meeting that was not run here is recorded afterwards.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Record and close' })).toBeNull();
});
