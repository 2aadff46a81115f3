import { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRoute } from '@tanstack/react-router';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import {
  JudgeNominationDocument,
  MetricNowDocument,
  NominationDocument,
  NominationOfItemDocument,
  ProposedJudgementDocument,
  RatifiedVisionDocument,
} from './nomination.generated.ts';
import { DecideNomination, NominationOnTable } from './decide-nomination.tsx';
import type { MeetingHere } from './ruling-form.tsx';
import { NominationPage } from './nomination-page.tsx';
import {
  NominateDocument,
  NominationMetricsDocument,
  NominationPeopleDocument,
  NominationTopicsDocument,
  SimilarNominationsDocument,
  StoryToNominateDocument,
} from './nominations.generated.ts';
import { nominationsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const always = { maxUsageCount: Number.POSITIVE_INFINITY };
const naming: MockLink.MockedResponse[] = [
  {
    request: { query: RatifiedVisionDocument, variables: { board: 'cx' } },
    result: { data: { vision: { __typename: 'BoardVision', id: 'board', ratified: null } } },
    ...always,
  },
  { request: { query: NominationPeopleDocument, variables: () => true }, result: { data: { people: [] } }, ...always },
  { request: { query: NominationTopicsDocument }, result: { data: { proposalTopics: [] } }, ...always },
  { request: { query: NominationMetricsDocument }, result: { data: { metrics: [] } }, ...always },
];

const nomination = (more: object = {}) => ({
  ...{ __typename: 'Nomination', id: 'n4', version: 3, boardId: 'board', number: 4 },
  ...{ title: 'Letters nobody understands', problem: 'People call to ask what it means.' },
  ...{ state: 'SHORTLISTED', source: 'CUSTOMER', owner: null, promise: null, reason: null, touchPoint: null },
  board: { __typename: 'BoardLink', id: 'board', slug: 'cx', name: 'CX Board' },
  nominator: { __typename: 'PersonCard', id: 'mona', name: 'Mona Member' },
  judgement: {
    ...{ __typename: 'Judgement', pain: 5, reach: 3, visionFit: 1, confidence: 'B', effort: null },
  },
  ...{ judgementNote: '', priority: null, evidenceCount: 1, onAgendaOf: null, isInBacklog: false },
  evidence: [
    {
      ...{
        __typename: 'Evidence',
        id: 'e1',
        kind: 'OBSERVATION',
        text: 'Three of five customers asked for a translation.',
      },
      ...{ addedAt: '2026-11-10T09:00:00.000Z', snapshot: null, proposal: null, story: null, cameWith: null },
      addedBy: { __typename: 'PersonCard', id: 'mona', name: 'Mona Member' },
    },
  ],
  ...{ submittedAt: '2026-11-10T09:00:00.000Z', shortlistedAt: '2026-11-12T09:00:00.000Z', deferredUntil: null },
  ...{ verdict: null, decidedAt: null, decidedBecause: '', overrideBecause: '', isAction: false },
  ...{ deepDiveNumber: null, foundInDive: null, decision: null, decidedIn: null, project: null, mergedInto: null },
  merged: [],
  ...more,
});
const openPage = (more: object = {}, answers: MockLink.MockedResponse[] = []) =>
  renderAt('/meridian/cx/nominations/4', {
    routes: (parent) => [
      createRoute({
        getParentRoute: () => parent,
        path: '$board/nominations/$number',
        component: () => <NominationPage numbers={() => null} />,
      }),
    ],
    answers: [
      {
        request: { query: NominationDocument, variables: { board: 'cx', number: 4 } },
        result: { data: { nomination: nomination(more) } },
        ...always,
      },
      ...[...answers, ...naming],
    ],
  });

test('whoever nominates sees what is on its way already, is asked for no money, and lands on its page', async () => {
  const user = userEvent.setup();
  sessionStorage.clear();
  const title = 'Letters nobody understands';
  const alike: MockLink.MockedResponse = {
    request: { query: SimilarNominationsDocument, variables: () => true },
    result: {
      data: {
        similarNominations: [
          { __typename: 'SimilarThing', id: 'p7', kind: 'PROJECT', number: 7, title: 'Letters people understand' },
        ],
      },
    },
    ...always,
  };
  const input = {
    ...{ boardId: 'board', title, problem: '', source: 'DATA', ownerId: null, promiseId: null },
    ...{ reasonId: null, touchPointId: null, signalId: null, evidence: { observation: 'They call.' } },
  };
  const sent: MockLink.MockedResponse = {
    request: { query: NominateDocument, variables: { input } },
    result: { data: { nominate: { __typename: 'Nomination', id: 'n4', number: 4, title, state: 'SUBMITTED' } } },
  };
  const { address } = await renderAt('/meridian/cx/nominations/new', {
    routes: nominationsRoutes,
    answers: [alike, sent, ...naming],
  });
  await user.click(await screen.findByRole('button', { name: 'Nominate' }));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription('Give it a title.'),
  );
  await user.type(screen.getByRole('textbox', { name: 'Title' }), title);
  const found = await screen.findByRole('list', { name: 'Similar nominations and projects' });
  expect(within(found).getByRole('link', { name: 'Letters people understand' })).toHaveAttribute(
    'href',
    '/meridian/cx/projects/7',
  );
  expect(screen.queryByText(/cost|budget|saving|EUR|€/i)).toBeNull();
  await user.type(screen.getByRole('textbox', { name: /^Or what was seen or heard/ }), 'They call.');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Nominate' }));
  await waitFor(() => expect(address()).toBe('/meridian/cx/nominations/4'));
});

test('a nomination says what speaks for it, what is not judged yet, and what can be done next', async () => {
  await openPage();
  expect(await screen.findByRole('heading', { level: 1, name: 'Letters nobody understands' })).toBeVisible();
  expect(screen.getByText('Shortlisted', { selector: 'span *, span' })).toBeVisible();
  expect(screen.getByText('Three of five customers asked for a translation.')).toBeVisible();
  expect(screen.getByText('It has no rank until all five are judged.')).toBeVisible();
  expect(screen.getByText('nobody named yet')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Put on agenda' })).toBeVisible();
  expect(screen.queryByText('What the board said')).toBeNull();
  await expectAccessible();
});

test('what the board decided between its meetings reads like what it decided in one, with the override', async () => {
  await openPage({
    ...{ state: 'ACCEPTED', verdict: 'PROJECT', decidedAt: '2026-11-20T09:00:00.000Z' },
    ...{ decidedBecause: 'Half of the calls.', overrideBecause: 'It cannot wait for the vision.' },
    decision: { __typename: 'DecisionReference', number: 31, text: 'Letters people understand becomes a project.' },
    project: { __typename: 'ProjectReference', id: 'p7', number: 7, title: 'Letters people understand' },
  });
  const said = await screen.findByRole('region', { name: 'What the board said' });
  expect(said).toHaveTextContent('Letters people understand becomes a project.');
  expect(within(said).getByRole('link', { name: 'Decision 31' })).toHaveAttribute('href', '/meridian/cx/decisions/31');
  expect(within(said).getByRole('link', { name: /^project 7/ })).toBeVisible();
  expect(screen.getByText('Accepted although no vision was ratified: It cannot wait for the vision.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Put on agenda' })).toBeNull();
});

const threeWeeks = {
  ...{ __typename: 'Story', title: 'Three weeks', text: 'Nobody knew.', isForgotten: false, happenedOn: '2026-10-28' },
  touchPoint: { __typename: 'TopicCard', id: 'branch', name: 'Branch' },
};

const nominatedFrom = async (asked: string, evidence: object, about: object = {}) => {
  const user = userEvent.setup();
  const title = 'Letters nobody understands';
  const input = {
    ...{ boardId: 'board', title, problem: '', source: 'DATA', ownerId: null, promiseId: null },
    ...{ reasonId: null, touchPointId: null, signalId: null, evidence, ...about },
  };
  const sent: MockLink.MockedResponse = {
    request: { query: NominateDocument, variables: { input } },
    result: { data: { nominate: { __typename: 'Nomination', id: 'n4', number: 4, title, state: 'SUBMITTED' } } },
  };
  const alike: MockLink.MockedResponse = {
    request: { query: SimilarNominationsDocument, variables: () => true },
    result: { data: { similarNominations: [] } },
    ...always,
  };
  const told: MockLink.MockedResponse = {
    request: { query: StoryToNominateDocument, variables: () => true },
    result: ({ storyId }) => ({ data: { story: { ...threeWeeks, id: storyId } } }),
  };
  const { address } = await renderAt(`/meridian/cx/nominations/new?${asked}`, {
    routes: nominationsRoutes,
    answers: [alike, sent, told, ...naming],
  });
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), title);
  const said = screen.getByRole('status').textContent;
  const shown = screen.queryByRole('region', { name: 'Evidence' })?.textContent ?? '';
  await user.click(screen.getByRole('button', { name: 'Nominate' }));
  await waitFor(() => expect(address()).toBe('/meridian/cx/nominations/4'));
  return { said, shown };
};

test('nominated from a story, the story is the evidence and says that the customer is where it comes from', async () => {
  const [story, branch] = ['0196f000-0000-7000-8000-000000000001', '0196f000-0000-7000-8000-000000000002'];
  const about = { source: 'CUSTOMER', touchPointId: branch };
  const { said, shown } = await nominatedFrom(`story=${story}&touchPoint=${branch}`, { storyId: story }, about);
  expect(said).toMatch(/becomes evidence, in the customer’s words/);
  expect(shown).toMatch(/Three weeks.*Nobody knew\..*28 Oct 2026, Branch/);
});

test('nominated from a chart of another page, the chart is frozen as it was looked at', async () => {
  const asked = 'page=REVIEW&chart=run-ups&called=Run-ups&from=2026-10-01&to=2026-10-31';
  const figure = { page: 'REVIEW', name: 'run-ups', from: '2026-10-01', to: '2026-10-31' };
  expect((await nominatedFrom(asked, { figure })).said).toMatch(/^Run-ups: the figures and charts become evidence/);
});

test('evidence from a story is read in the customer’s words; of words that are gone it says so', async () => {
  const piece = (story: object) => ({
    ...nomination().evidence[0],
    ...{ kind: 'STORY', text: '', id: `e-${JSON.stringify(story).length}` },
    story: {
      ...{ __typename: 'EvidenceStory', id: 's1', title: 'Three weeks', text: 'Nobody knew.', isForgotten: false },
      ...{ happenedOn: '2026-10-28', touchPoint: { __typename: 'TopicCard', id: 'branch', name: 'Branch' }, ...story },
    },
  });
  const gone = { id: 's2', title: '', text: '', isForgotten: true };
  await openPage({ evidence: [piece({}), piece(gone), piece({ id: 's3', title: '', text: '' })], evidenceCount: 3 });
  expect(await screen.findByText('Nobody knew.')).toBeVisible();
  expect(screen.getByText(/28 Oct 2026, Branch\. Its words are gone/)).toBeVisible();
  expect(screen.getByText(/read by the board and its analysts/)).toBeVisible();
  await expectAccessible();
});

test('on the table of a meeting a story is read too, and the rest that speaks for it', async () => {
  const story = { ...threeWeeks, id: 's1' };
  const told = { ...nomination().evidence[0], id: 'told', kind: 'STORY', text: '', story };
  await renderAt('/meridian/cx/meetings/23', {
    routes: (parent) => [
      createRoute({
        getParentRoute: () => parent,
        path: '$board/meetings/$number',
        component: () => (
          <>
            <NominationOnTable itemId="i1" frame={(paper) => paper} numbers={() => null} />
            <DecideNomination
              itemId="i1"
              meeting={{ id: 'm23', state: 'IN_SESSION' } as MeetingHere}
              runs={false}
              numbers={() => null}
            />
          </>
        ),
      }),
    ],
    answers: [
      {
        request: { query: NominationOfItemDocument, variables: { itemId: 'i1' } },
        result: { data: { nominationOfItem: nomination({ evidence: [told, ...nomination().evidence] }) } },
        ...always,
      },
    ],
  });
  const [onTable] = await screen.findAllByRole('link', { name: 'Three weeks' });
  expect(onTable).toHaveAttribute('href', '/meridian/metrics/voice');
  expect(screen.getAllByText('Nobody knew.')).toHaveLength(2);
  expect(screen.getAllByText('Three of five customers asked for a translation.')[0]).toBeVisible();
  // While it is decided the first piece leads; the others are a press away.
  expect(screen.getByText('1 more piece of evidence')).toBeVisible();
});

test('frozen evidence stays, and what the same days say by now is said beside it, only where it differs', async () => {
  const estimate = (value: number, n: number) => ({
    ...{ value, low: value - 4, high: value + 4, n, excluded: [], method: 'ADJUSTED_WALD' },
  });
  const period = { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' };
  const content = (slug: string) => ({
    ...{ metric: { slug, name: 'Recommendation' }, unit: 'POINTS', period, headline: estimate(31, 420) },
    filter: [{ dimension: 'Area', values: ['A'] }],
  });
  const piece = (slug: string) => ({
    ...nomination().evidence[0],
    ...{ id: slug, kind: 'SNAPSHOT', text: '' },
    snapshot: {
      ...{
        __typename: 'Snapshot',
        id: slug,
        metricSlug: slug,
        metricName: `Metric ${slug}`,
        takenAt: '2026-11-10T09:00:00.000Z',
      },
      ...{ laterWithdrawn: false, content: content(slug) },
    },
  });
  const now = (slug: string, leading: object): MockLink.MockedResponse => ({
    request: {
      query: MetricNowDocument,
      variables: { slug, ...period, filter: [{ dimension: 'Area', values: ['A'] }] },
    },
    result: {
      data: {
        metric: {
          ...{ __typename: 'Metric', id: slug },
          figures: {
            __typename: 'MetricFigures',
            measurement: { leads: 'UNWEIGHTED', unweighted: leading, weighted: null },
          },
        },
      },
    },
  });
  await openPage({ evidence: [piece('moved'), piece('same')], evidenceCount: 2 }, [
    ...[now('moved', estimate(26, 435)), now('same', estimate(31, 420))],
  ]);
  expect(await screen.findByText(/By now the same days say \+?26.*The evidence stays as it was seen/)).toBeVisible();
  expect(screen.getAllByText(/By now the same days say/)).toHaveLength(1);
});

test('what the figures propose stands in the fields with its reason; to judge otherwise needs a word why', async () => {
  const user = userEvent.setup();
  const proposed: MockLink.MockedResponse = {
    request: { query: ProposedJudgementDocument, variables: { nominationId: 'n4' } },
    result: {
      data: {
        proposedJudgement: {
          ...{ __typename: 'ProposedJudgement', id: 'n4', reason: 'Password resets' },
          pain: { __typename: 'ProposedStep', step: 8, value: -1.3, place: 1, of: 12 },
          reach: { __typename: 'ProposedStep', step: 5, value: 1240.4, place: 3, of: 12 },
        },
      },
    },
    ...always,
  };
  const judgement = { ...nomination().judgement, pain: null, reach: null };
  const input = {
    ...{ nominationId: 'n4', expectedVersion: 3, pain: 8, reach: 2, visionFit: 1, confidence: 'B', effort: null },
    note: 'Only those without the app.',
  };
  const sent: MockLink.MockedResponse = {
    request: { query: JudgeNominationDocument, variables: { input } },
    result: { data: { judgeNomination: { ...nomination(), version: 4 } } },
  };
  await openPage({ judgement }, [proposed, sent]);
  await user.click(await screen.findByRole('button', { name: 'Judge' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Judge' }));
  const pain = await dialog.findByRole('combobox', { name: 'Pain' });
  expect(pain).toHaveValue('8');
  expect(pain).toHaveAccessibleDescription(
    'Proposed 8: Password resets moves the index by -1.3 points, place 1 of 12 from the most harmful.',
  );
  const reach = dialog.getByRole('combobox', { name: 'Reach' });
  expect(reach).toHaveAccessibleDescription('Proposed 5: 1,240 contacts a month about Password resets, place 3 of 12.');
  await expectAccessible();
  await user.selectOptions(reach, '2');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  const why = dialog.getByRole('textbox', { name: /^Why/ });
  await waitFor(() => expect(why).toHaveAccessibleDescription('Say why you judge otherwise than the figures propose.'));
  await user.type(why, 'Only those without the app.');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
