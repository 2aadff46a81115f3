import type { MockLink } from '@apollo/client/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { createRoute } from '@tanstack/react-router';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { BeHereDocument } from '../../session/presence.generated.ts';
import { ApproveMinutesDocument, EditMinutesTextDocument, MinutesPageDocument } from './minutes.generated.ts';
import { MinutesPage } from './minutes-page.tsx';

jest.setTimeout(30_000);
beforeEach(() => sessionStorage.clear());

const person = (id: string, name: string) => ({ __typename: 'PersonCard', id, name });
const approval = (id: string, name: string, givenAs: string) => ({
  ...{ __typename: 'MinutesApproval', person: person(id, name), givenAs, approvedAt: '2026-03-10T12:00:00.000Z' },
});
const byClara = approval('clara', 'Clara Chair', 'CHAIR');
const byMona = approval('mona', 'Mona Member', 'MEMBER');
const item = (more: object = {}) => ({
  ...{ __typename: 'MinutesItem', id: 'i1', position: 1, title: 'Queues', isConfidential: false, plannedMinutes: 20 },
  ...{ actualMinutes: 18, state: 'DONE', comesAgain: false, confirmed: null, text: '', textVersion: 0, editedBy: null },
  ...{ editedAt: null, snapshot: null, guest: null, project: null, results: [], ...more },
});
const minutes = (more: object = {}) => ({
  ...{ __typename: 'MeetingMinutes', id: 'm4', boardId: 'board', number: 4, kind: 'METRICS', digest: 'd1' },
  ...{ startedAt: '2026-03-10T09:00:00.000Z', endedAt: '2026-03-10T10:30:00.000Z', recordedAfterwards: false },
  ...{ approvedAt: null, attendance: [], items: [item()], approvals: [], addenda: [], ...more },
});
const sealed = { approvedAt: '2026-03-10T12:00:00.000Z', approvals: [byClara, byMona] };
const read = (more: object = {}): MockLink.MockedResponse => ({
  request: { query: MinutesPageDocument, variables: { board: 'cx', number: 4 } },
  result: { data: { minutes: minutes(more) } },
});
const saves = (text: string, editMinutesText: object): MockLink.MockedResponse => ({
  request: {
    query: EditMinutesTextDocument,
    variables: { input: { meetingId: 'm4', itemId: 'i1', text, expectedVersion: 0 } },
  },
  result: { data: { editMinutesText } },
});

const here: MockLink.MockedResponse = {
  request: { query: BeHereDocument, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { beHere: [] } },
};
const open = (...answers: MockLink.MockedResponse[]) =>
  renderAt('/meridian/cx/meetings/4/minutes', {
    routes: (parent) => [
      createRoute({
        getParentRoute: () => parent,
        path: '$board/meetings/$number/minutes',
        component: () => <MinutesPage frozen={() => null} />,
      }),
    ],
    answers: [...answers, here],
  });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = () => screen.getByRole('textbox', { name: 'About “Queues”' });

async function write(words: string) {
  const user = userEvent.setup();
  await user.click(button(/^Write about it/));
  expect(box()).toHaveFocus();
  await user.type(box(), words);
  return user;
}

test('what is typed comes back after a reload and stays until it is cancelled', async () => {
  await open(read());
  await write('Half past');
  cleanup();
  await open(read());
  expect(box()).toHaveValue('Half past');
  expect(box()).not.toHaveFocus();
  const user = userEvent.setup();
  await user.click(button('Cancel'));
  expect(button(/^Write about it/)).toHaveFocus();
  cleanup();
  await open(read());
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('nobody approves while something is typed and not saved here: the keyboard is led to it', async () => {
  const approve = jest.fn(() => ({ data: { approveMinutes: { ...minutes({ approvals: [byClara] }) } } }));
  const request = { query: ApproveMinutesDocument, variables: { input: { meetingId: 'm4', digest: 'd1' } } };
  await open(read(), { request, result: approve });
  const user = await write('Half past');
  await user.click(button('Approve this text'));
  expect(await screen.findByText('Save or cancel what you are writing first.')).toBeVisible();
  expect(box()).toHaveFocus();
  expect(approve).not.toHaveBeenCalled();
  await user.click(button('Cancel'));
  await user.click(button('Approve this text'));
  await waitFor(() => expect(approve).toHaveBeenCalledTimes(1));
});

test('who changes a text after approving it is told that the approval is gone; the keyboard goes back', async () => {
  const changed = minutes({ digest: 'd2', items: [item({ text: 'Half past', textVersion: 1 })] });
  await open(read({ approvals: [byClara] }), saves('Half past', changed));
  const user = await write('Half past');
  await user.click(button('Save'));
  expect(await screen.findByText('Your approval is withdrawn, because the text changed.')).toBeVisible();
  expect(button(/^Change the text/)).toHaveFocus();
  expect(sessionStorage.getItem('draft:minutes i1')).toBeNull();
});

test('a text that was not saved is kept', async () => {
  const failing = { ...saves('Half past', {}), error: new Error('offline') };
  delete failing.result;
  await open(read(), failing);
  const user = await write('Half past');
  await user.click(button('Save'));
  expect(await screen.findByText(/^This was not saved, or nobody heard/)).toBeVisible();
  cleanup();
  await open(read());
  expect(box()).toHaveValue('Half past');
});

test('minutes approved meanwhile leave the words in the box, to be copied or added later', async () => {
  const { changes } = await open(read(), read(sealed));
  const user = await write('Half past');
  act(() => changes.tell({ subject: 'MINUTES', id: 'm4', refetch: false }));
  expect(await screen.findByText(/^These minutes were approved meanwhile/)).toBeVisible();
  await expectAccessible();
  cleanup();
  await open(read(sealed));
  const left = screen.getByRole('textbox', { name: 'What you were writing about “Queues”' });
  expect(left).toHaveValue('Half past');
  await user.click(button('Copy the words'));
  expect(await navigator.clipboard.readText()).toBe('Half past');
  await user.click(button('Take them into an addendum'));
  const addendum = screen.getByRole('textbox', { name: 'What these minutes do not say' });
  expect(addendum).toHaveValue('About “Queues”: Half past');
  expect(addendum).toHaveFocus();
  expect(left).not.toBeInTheDocument();
  cleanup();
  await open(read(sealed));
  expect(screen.getByRole('textbox')).toHaveValue('About “Queues”: Half past');
});

test('who saves into minutes that were approved a moment ago finds the words kept', async () => {
  await open(read(), saves('Half past', { __typename: 'MinutesApproved' }), read(sealed));
  const user = await write('Half past');
  await user.click(button('Save'));
  expect(await screen.findByRole('textbox', { name: /^What you were writing/ })).toHaveValue('Half past');
});
