import { expect, jest, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { voiceRoutes } from './routes.ts';
import { StoryTold } from './story-told.tsx';
import { ChooseStoryDocument, ForgetStoryDocument, StoryToldDocument, VoicePageDocument } from './voice.generated.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const story = {
  __typename: 'Story' as const,
  ...{ id: 's1', version: 1, title: 'Three weeks between two letters', text: 'Nobody could say where it was.' },
  ...{ kind: 'CONVERSATION' as const, initiator: 'COMPANY' as const, happenedOn: '2026-10-28', reason: null },
  touchPoint: { __typename: 'TopicCard' as const, id: 'branch', name: 'Branch' },
  ...{ consent: 'GIVEN' as const, expiresOn: '2027-11-22', isForgotten: false, chosenAt: null, heardOn: null },
  toldBy: { __typename: 'PersonCard' as const, id: 'mona', name: 'Mona Member' },
};
const gone = { ...story, id: 's2', title: '', text: '', isForgotten: true };
const page = {
  request: { query: VoicePageDocument, variables: { kinds: null, touchPointId: null } },
  result: {
    data: {
      stories: {
        __typename: 'StoryConnection' as const,
        totalCount: 2,
        pageInfo: { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null },
        nodes: [story, gone],
      },
      voice: {
        __typename: 'Voice' as const,
        turnOffs: [
          { __typename: 'TurnOffs' as const, touchPoint: 'Phone', now: 3, before: 1 },
          { __typename: 'TurnOffs' as const, touchPoint: '', now: 1, before: 0 },
        ],
        counts: [{ __typename: 'StoryCount' as const, kind: 'TURN_OFF' as const, stories: 4, byUs: 0 }],
      },
      topics: [{ __typename: 'Topic' as const, kind: 'TOUCH_POINT' as const, id: 'branch', name: 'Branch' }],
    },
  },
};
const open = (answers: Parameters<typeof renderAt>[1]['answers'], viewer = clara) =>
  renderAt('/meridian/metrics/voice', { routes: voiceRoutes, answers, viewer });

test('stories are read with the day their words go; those that are gone stay counted; turn-offs are ranked', async () => {
  await open([page]);
  expect(await screen.findByRole('heading', { name: 'Voice' })).toBeVisible();
  const stories = within(screen.getByRole('list', { name: 'Stories' }));
  expect(stories.getByText('Nobody could say where it was.')).toBeVisible();
  expect(stories.getByText('words kept until 22 Nov 2027')).toBeVisible();
  expect(stories.getByText(/Its words are gone/)).toBeVisible();
  expect(screen.getByText(/Most turn-offs: Phone, told 3 times/)).toBeVisible();
  expect(screen.getByText('No touch point named')).toBeVisible();
  await expectAccessible();
});

test('a story or a chart is nominated from where it is seen: by its id, with none of its words in the address', async () => {
  await open([page]);
  const [fromStory, ...others] = within(await screen.findByRole('list', { name: 'Stories' })).getAllByRole('link', {
    name: 'Nominate',
  });
  expect(fromStory).toHaveAttribute('href', '/meridian/cx/nominations/new?story=s1&touchPoint=branch');
  // What has no words any more speaks for nothing new.
  expect(others).toEqual([]);
  const charts = screen.getAllByRole('link', { name: 'Nominate' }).slice(1);
  expect(charts.map((one) => new URLSearchParams(one.getAttribute('href')?.split('?')[1]).get('chart')).sort()).toEqual(
    [...['stories-by-kind', 'turn-offs']],
  );
});

test('a story is chosen for the next metrics session in one press', async () => {
  const input = { storyId: 's1', boardId: 'board', isChosen: true };
  const chosen = {
    request: { query: ChooseStoryDocument, variables: { input } },
    result: { data: { chooseStory: { ...story, chosenAt: '2026-11-23T09:00:00Z' } } },
  };
  await open([page, chosen]);
  await userEvent.click(await screen.findByRole('button', { name: 'Choose for the board' }));
  expect(await screen.findByText('chosen for the next metrics session')).toBeVisible();
});

test('words are forgotten after a question, and nobody else is let in', async () => {
  const forgotten = {
    request: { query: ForgetStoryDocument, variables: { input: { storyId: 's1' } } },
    result: { data: { forgetStory: { ...story, title: '', text: '', isForgotten: true } } },
  };
  await open([page, forgotten]);
  await userEvent.click(await screen.findByRole('button', { name: 'Forget its words' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Forget the words of/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Forget them' }));
  expect(await screen.findByText('Its words are gone')).toBeVisible();
  expect(screen.queryByText('Nobody could say where it was.')).toBeNull();
});

test('whoever sits on no board is told who reads what customers told', async () => {
  await open([], { ...clara, boards: [] });
  expect(await screen.findByText(/read by the board and its analysts/)).toBeVisible();
});

test('in the meeting a story lies on the table in the words of the customer, no longer than they are kept', async () => {
  const table = (storyId: string | null) => (parent: AnyRoute) => [
    createRoute({ getParentRoute: () => parent, path: '/', component: () => <StoryTold storyId={storyId} runs /> }),
  ];
  const told = [story, gone].map((one) => ({
    request: { query: StoryToldDocument, variables: { id: one.id } },
    result: { data: { story: one } },
  }));
  await renderAt('/meridian', { routes: table('s1'), answers: told });
  expect(await screen.findByText('Nobody could say where it was.')).toBeVisible();
  expect(screen.getByText('told by Mona Member')).toBeVisible();
  await expectAccessible();
  cleanup();
  await renderAt('/meridian', { routes: table('s2'), answers: told });
  expect(await screen.findByText(/The words of this story are gone/)).toBeVisible();
  cleanup();
  await renderAt('/meridian', { routes: table(null), answers: [] });
  expect(await screen.findByText('No story was chosen for this meeting.')).toBeVisible();
});
