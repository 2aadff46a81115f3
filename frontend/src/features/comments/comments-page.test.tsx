import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import {
  CodeCommentDocument,
  CommentsDocument,
  CommentsOfMonthDocument,
  RemoveCommentDocument,
  UncodeCommentDocument,
} from './comments.generated.ts';
import { commentsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const ana: SessionViewer = { ...clara, personId: 'ana', name: 'Ana Analyst', roles: ['ANALYST'], boards: [] };
const comment = (id: string, text: string | null, namedReasonId: string | null = null) => ({
  __typename: 'Comment' as const,
  ...{ id: `${id} Comment`, responseId: id, on: '2026-10-12', question: 'Comment', text, source: 'Contact survey' },
  labels: [{ __typename: 'CommentLabel' as const, dimension: 'Channel', label: 'App' }],
  scores: [{ __typename: 'CommentScore' as const, question: 'Recommend', score: 3, scaleMin: 0, scaleMax: 10 }],
  ...{ namedReasonId, code: null },
});
const slow = comment('r1', 'Nobody told me how long it would take.', 'transfer');
const limit = comment('r2', 'My limit was cut.');
const progress = (coded: number) => ({
  __typename: 'CodingProgress' as const,
  ...{ id: '2026-10', comments: 2, coded, setAside: 0, removed: 0, reasons: [] },
});
const month = {
  request: { query: CommentsOfMonthDocument, variables: { month: null } },
  result: {
    data: {
      commentsOfMonth: {
        __typename: 'CommentsOfMonth' as const,
        ...{ name: '2026-10', before: '2026-09', after: null, progress: progress(0) },
        reasons: [
          { __typename: 'CodingReason' as const, id: 'transfer', name: 'Money transfer' },
          { __typename: 'CodingReason' as const, id: 'limits', name: 'Limits' },
        ],
      },
    },
  },
};
const listed = {
  request: { query: CommentsDocument, variables: { month: '2026-10', state: 'OPEN' } },
  result: {
    data: {
      comments: {
        __typename: 'CommentConnection' as const,
        totalCount: 2,
        pageInfo: { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null },
        nodes: [slow, limit],
      },
    },
  },
};
const placeOf = ({ responseId, on, question }: typeof slow) => ({ responseId, on, question });
const codedAs = (one: typeof slow, reasonId: string | null, emotion: number | null) => ({
  ...one,
  code: {
    __typename: 'CommentCode' as const,
    ...{ version: 1, reasonId, reason: 'Money transfer', emotion, isSetAside: reasonId === null && emotion === null },
    ...{
      codedAt: '2026-11-02T09:00:00Z',
      codedBy: { __typename: 'PersonCard' as const, id: 'ana', name: 'Ana Analyst' },
    },
  },
});
const coding = (one: typeof slow, reasonId: string | null, emotion: number | null) => ({
  request: {
    query: CodeCommentDocument,
    variables: {
      input: {
        ...placeOf(one),
        ...{ reasonId, emotion, isSetAside: reasonId === null && emotion === null, expectedVersion: 0 },
      },
    },
  },
  result: {
    data: {
      codeComment: {
        __typename: 'CodedComment' as const,
        comment: codedAs(one, reasonId, emotion),
        progress: progress(1),
      },
    },
  },
});
const open = (answers: Parameters<typeof renderAt>[1]['answers'], viewer = ana) =>
  renderAt('/meridian/metrics/comments', { routes: commentsRoutes, answers, viewer });
const paper = () => within(screen.getByRole('region', { name: 'Comment' }));

test('one key codes a comment whose response names its reason; Ctrl Z takes it back and shows it again', async () => {
  const takenBack = {
    request: { query: UncodeCommentDocument, variables: { input: placeOf(slow) } },
    result: {
      data: {
        uncodeComment: { __typename: 'CodedComment' as const, comment: { ...slow }, progress: progress(0) },
      },
    },
  };
  await open([month, listed, coding(slow, 'transfer', -1), takenBack]);
  expect(await screen.findByRole('heading', { name: 'Comments' })).toBeVisible();
  expect(paper().getByText('Nobody told me how long it would take.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Money transfer' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible();

  await userEvent.keyboard('2');
  expect(await screen.findByText('Coded: Money transfer, bad')).toBeVisible();
  expect(paper().getByText('My limit was cut.')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 of 2');

  await userEvent.keyboard('{Control>}z{/Control}');
  expect(await paper().findByText('Nobody told me how long it would take.')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '0 of 2');
});

test('J skips, letters and digits come in any order, 0 sets aside', async () => {
  await open([month, listed, coding(limit, 'limits', -2), coding(slow, null, null)]);
  await screen.findByRole('heading', { name: 'Comments' });
  await userEvent.keyboard('j');
  expect(paper().getByText('My limit was cut.')).toBeVisible();
  await userEvent.keyboard('b1');
  expect(await screen.findByText('Coded: Limits, very bad')).toBeVisible();
  await userEvent.keyboard('k');
  expect(paper().getByText('Nobody told me how long it would take.')).toBeVisible();
  await userEvent.keyboard('0');
  expect(await screen.findByText('Set aside: nothing to code')).toBeVisible();
});

test('a text is removed with a reason, after saying that nobody can undo it', async () => {
  const because = 'It names a colleague.';
  const removed = {
    request: { query: RemoveCommentDocument, variables: { input: { ...placeOf(slow), because } } },
    result: {
      data: {
        removeComment: {
          __typename: 'CodedComment' as const,
          comment: { ...slow, text: null },
          progress: { ...progress(0), removed: 1 },
        },
      },
    },
  };
  await open([month, listed, removed]);
  await userEvent.click(await screen.findByRole('button', { name: 'Remove the text' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this text for ever?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Remove it' }));
  expect(await dialog.findByText('Say why: it is kept with your name.')).toBeVisible();
  await userEvent.type(dialog.getByRole('textbox', { name: 'Why' }), because);
  await userEvent.click(dialog.getByRole('button', { name: 'Remove it' }));
  expect(await paper().findByText('The text was removed.')).toBeVisible();
});

test('whoever is no analyst is told where comments are read', async () => {
  await open([], clara);
  expect(await screen.findByText(/Comments are read and coded by analysts/)).toBeVisible();
});
