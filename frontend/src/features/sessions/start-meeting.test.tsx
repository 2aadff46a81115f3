import { expect, jest, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { BeforeStartDocument, MyPlaceDocument, StartMeetingDocument } from './session.generated.ts';
import { SessionLink } from './session-link.tsx';
import type { Session } from './session-view.ts';
import { StartMeeting } from './start-meeting.tsx';

const hour = 3_600_000;
const session = (startsInHours: number) =>
  ({
    id: 'm23',
    meeting: {
      ...{ id: 'm23', number: 23, board: { id: 'board', slug: 'cx', name: 'CX Board' } },
      startsAt: new Date(Date.now() + startsInHours * hour).toISOString(),
      ...{ startsOn: '2026-12-03', startsClock: '10:00' },
    },
  }) as Session;

async function open(startsInHours: number, hasUnpublishedChanges: boolean) {
  const started = jest.fn();
  const agenda = { __typename: 'Agenda', id: 'm23', hasUnpublishedChanges };
  const before = { request: { query: BeforeStartDocument, variables: { board: 'cx', number: 23 } } };
  const start = { request: { query: StartMeetingDocument, variables: { input: { meetingId: 'm23' } } } };
  const refused = () => {
    started();
    return { data: { startMeeting: { __typename: 'SessionActRefused' } } };
  };
  const routes = (parent: AnyRoute) => [
    createRoute({
      getParentRoute: () => parent,
      path: '/',
      component: () => <StartMeeting session={session(startsInHours)} />,
    }),
  ];
  const answers = [
    { ...before, result: { data: { agenda } } },
    { ...start, result: refused },
  ];
  await renderAt('/meridian', { routes, answers });
  await userEvent.click(screen.getByRole('button', { name: 'Start meeting' }));
  return started;
}

test('at its time and with nothing unread a meeting starts with one press', async () => {
  const started = await open(0.5, false);
  await waitFor(() => expect(started).toHaveBeenCalledTimes(1));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('long before its time it is asked what is meant, and nothing starts unless it is said again', async () => {
  const started = await open(48, false);
  expect(await screen.findByRole('dialog')).toHaveTextContent('It is planned for Thu 3 December, 10:00.');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(started).not.toHaveBeenCalled();
  cleanup();

  const again = await open(48, true);
  expect(await screen.findByRole('dialog')).toHaveTextContent('changes that the members have not read');
  await userEvent.click(screen.getByRole('button', { name: 'Start now' }));
  await waitFor(() => expect(again).toHaveBeenCalledTimes(1));
});

test('who stands in for a member finds the way to the meeting, and nobody else without a seat does', async () => {
  const person = { ...clara, boards: [] };
  const meeting = { id: 'm23', number: 23, state: 'IN_SESSION' as const, board: { id: 'board', slug: 'cx' } };
  const routes = (parent: AnyRoute) => [
    createRoute({ getParentRoute: () => parent, path: '/', component: () => <SessionLink meeting={meeting} /> }),
  ];
  for (const standsInFor of [{ __typename: 'PersonCard', id: 'member' }, null]) {
    const mine = { __typename: 'Attendee', id: 'a1', standsInFor };
    const attendees = { __typename: 'MeetingAttendees', id: 'm23', mine };
    const request = { query: MyPlaceDocument, variables: { meetingId: 'm23' } };
    const asked = jest.fn(() => ({ data: { attendees } }));
    await renderAt('/meridian', { routes, answers: [{ request, result: asked }], viewer: person });
    await waitFor(() => expect(asked).toHaveBeenCalled());
    if (standsInFor)
      expect(await screen.findByRole('link', { name: 'Follow meeting' })).toHaveAttribute(
        'href',
        '/meridian/cx/meetings/23/live',
      );
    else expect(screen.queryByRole('link', { name: 'Follow meeting' })).toBeNull();
    cleanup();
  }
});
