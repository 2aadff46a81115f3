import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import {
  AddCauseEvidenceDocument,
  AddStepsDocument,
  CausesElsewhereDocument,
  DeepDivePageDocument,
  DeepDivesDocument,
  DiveDepartmentsDocument,
  DiveMetricsDocument,
  DivePeopleDocument,
  DiveRationalesDocument,
  DiveReasonsDocument,
  DiveStepsDocument,
  EditStepDocument,
  MoveStepDocument,
  RevalidateRationaleDocument,
  ScopeDeepDiveDocument,
  SetBranchesDocument,
  UndoMapActDocument,
} from './deep-dives.generated.ts';
import { deepDivesRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);
beforeAll(() => import('./deep-dive-page.tsx'));
afterEach(cleanup);

const person = { __typename: 'PersonCard', id: 'clara', name: 'Clara Novak' };
const lane = (id: string, name: string) => ({
  ...{ __typename: 'ProcessLane', id, name, version: 1, kind: 'DEPARTMENT', costPerHour: null, signature: null },
  ...{ signatureReason: '', edition: 'e1', department: null, signer: null, answers: [] },
});
const step = (id: string, name: string, more: object = {}) => ({
  ...{ __typename: 'ProcessStep', map: 'PRACTISED', id, version: 1, traceId: id, laneId: 'desk', name, isEnd: false },
  ...{ touchMinutes: 5, touchMinutesP90: null, waitMinutes: null, waitMinutesP90: null, monthlyVolume: null },
  ...{ isCustomerVisible: false, emotion: null, documented: '', practised: '', systems: [], changeability: null },
  ...{ rationale: null, holder: null, witnesses: [], links: [], touches: [], ...more },
});
const flow = (fromId: string, toId: string) => ({ __typename: 'ProcessFlow', fromId, toId, share: 1, label: '' });
const totals = {
  ...{ __typename: 'PathTotals', steps: 2, handOffs: 1, touchMinutes: 10, waitMinutes: 1440, visibleWaitMinutes: 1440 },
  ...{ timesBack: 0.25, firstTimeRight: 0.8, cost: 12.5, unmeasuredSteps: 1, unpricedMinutes: 0 },
};
const map = (version: string, sums: object | null = null, problems: object[] = []) => ({
  ...{ __typename: 'ProcessMap', version, totals: sums, problems },
});
const refund = {
  ...{
    __typename: 'DeepDive',
    id: 'refund',
    number: 3,
    version: 2,
    state: 'MAPPING',
    title: 'Refund of a returned card',
  },
  ...{ scope: 'From the call to the money', explanation: '', isStale: false, verifiedOn: null, topicNumber: null },
  ...{ dueOn: null, reason: null, onAgendaOf: null, presentedIn: null },
  ...{ board: { __typename: 'BoardCard', id: 'board', slug: 'cx', name: 'CX Board' }, owner: person, department: null },
  ...{
    nomination: null,
    lanes: [lane('desk', 'Service desk'), lane('billing', 'Billing')],
    lastActs: [],
    lastUndone: [],
    causes: [],
    results: [],
  },
  steps: [
    step('calls', 'Calls'),
    step('waits', 'Waits for Friday', { laneId: 'billing', waitMinutes: 1440, isCustomerVisible: true, isEnd: true }),
  ],
  flows: [flow('calls', 'waits')],
  maps: [map('DOCUMENTED'), map('PRACTISED', totals), map('TO_BE')],
};

const read = (deepDive: object): MockLink.MockedResponse => ({
  request: { query: DeepDivePageDocument, variables: { number: 3 } },
  result: { data: { deepDive } },
});
const open = (answers: MockLink.MockedResponse[], at = '', viewer = clara) =>
  renderAt(`/meridian/deep-dives/3${at}`, { routes: deepDivesRoutes, answers, viewer });
const steps = () =>
  within(screen.getByRole('list', { name: 'Steps' }))
    .getAllByRole('listitem')
    .map((row) => within(row).getAllByRole('button')[0]?.textContent);

test('the outline says each step, what it takes and what a case takes in all', async () => {
  await open([read(refund)]);
  expect(steps()).toEqual([expect.stringContaining('Calls'), expect.stringContaining('Waits for Friday')]);
  expect(screen.getByText('80 %')).toBeVisible();
  expect(screen.getByText(/1 step has no minutes yet and counts as none\.$/)).toBeVisible();
  await expectAccessible();
});

test('a step is named, Tab goes on to the next one, a pasted list is taken whole', async () => {
  const add = (names: string[], afterId: string, after: object): MockLink.MockedResponse => ({
    request: {
      query: AddStepsDocument,
      variables: { input: { deepDiveId: 'refund', map: 'PRACTISED', laneId: 'billing', afterId, names } },
    },
    result: { data: { addSteps: after } },
  });
  const paid = { ...refund, steps: [...refund.steps, step('pays', 'Pays out', { laneId: 'billing' })] };
  const told = {
    ...paid,
    steps: [
      ...paid.steps,
      step('tells', 'Tells the customer', { laneId: 'billing' }),
      step('files', 'Files it', { laneId: 'billing' }),
    ],
  };
  await open([read(refund), add(['Pays out'], 'waits', paid), add(['Tells the customer', 'Files it'], 'pays', told)]);
  await userEvent.click(screen.getByRole('button', { name: 'Add a step' }));
  await userEvent.keyboard('Pays out{Tab}');
  const next = await screen.findByRole('textbox', { name: 'Name of the new step' });
  expect(next).toHaveFocus();
  await userEvent.paste('- Tells the customer\n- Files it');
  expect(await screen.findByText('Files it')).toBeVisible();
  expect(steps()).toHaveLength(5);
});

test('whoever is done with a name stands on its step again, by Escape and by Enter', async () => {
  const renamed = { ...refund, steps: [step('calls', 'Phones', { version: 2 }), refund.steps[1]] };
  await open([
    read(refund),
    {
      request: { query: EditStepDocument, variables: ({ input }) => input.name === 'Phones' },
      result: { data: { editStep: renamed } },
    },
  ]);
  screen.getAllByRole('button', { name: /^Calls/ })[0]?.focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('textbox', { name: 'Name of step 1' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Calls/ })[0]).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('Phones{Enter}');
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Phones/ })[0]).toHaveFocus());
});

test('arrows with Alt move a step to another lane, and who cannot see it is told', async () => {
  const moved = { ...refund, steps: [{ ...refund.steps[0], laneId: 'billing', version: 2 }, refund.steps[1]] };
  const input = { stepId: 'calls', laneId: 'billing', afterId: null };
  await open([
    read(refund),
    { request: { query: MoveStepDocument, variables: { input } }, result: { data: { moveStep: moved } } },
  ]);
  screen.getAllByRole('button', { name: /^Calls/ })[0]?.focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(await screen.findByText('“Calls” is now done by Billing')).toBeInTheDocument();
});

test('who may only read changes nothing, and what is wrong with a map is said in a sentence', async () => {
  const problems = [{ __typename: 'MapProblem', kind: 'ENDLESS', stepIds: ['calls'], message: '' }];
  const stuck = {
    ...refund,
    owner: { ...person, id: 'other' },
    maps: [map('DOCUMENTED'), map('PRACTISED', null, problems), map('TO_BE')],
  };
  await open([read(stuck)], '', { ...clara, roles: [], boards: [] });
  expect(screen.getByText('Whoever comes to “Calls” never leaves: this loop has no way out.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add a step' })).toBeNull();
  expect(screen.queryByText('What one case takes')).toBeNull();
});

test('a stale step shows both: everything that somebody else changed, and what was typed', async () => {
  const [calls, waits] = refund.steps;
  const theirs = step('calls', 'Rings up', {
    ...{ version: 2, touchMinutes: null, waitMinutesP90: 2880, monthlyVolume: 900, emotion: -2 },
    ...{ isCustomerVisible: true, changeability: 'THIS_QUARTER' },
  });
  const editStep = (expectedVersion: number, answer: object): MockLink.MockedResponse => ({
    request: {
      query: EditStepDocument,
      variables: ({ input }) => input.name === 'Phones' && input.expectedVersion === expectedVersion,
    },
    result: { data: { editStep: answer } },
  });
  const refused = { __typename: 'StepChangedMeanwhile', currentVersion: 2 };
  const kept = { ...refund, steps: [{ ...theirs, name: 'Phones', version: 3 }, waits] };
  const people = {
    request: { query: DivePeopleDocument, variables: { search: null } },
    result: { data: { people: [] } },
  };
  const reasons = { request: { query: DiveRationalesDocument, variables: {} }, result: { data: { rationales: [] } } };
  const after = read({ ...refund, steps: [theirs, waits] });
  await open(
    [read({ ...refund, steps: [calls, waits] }), people, reasons, editStep(1, refused), after, editStep(2, kept)],
    '?step=calls',
  );
  const name = await screen.findByRole('textbox', { name: 'Step' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Phones');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Somebody changed this step while you were writing/)).toBeVisible();
  const changed = await screen.findByRole('list', { name: 'What they changed' });
  await waitFor(() =>
    expect(
      within(changed)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      ...['Step: Rings up', 'Work: nothing any more', 'Waiting, nine in ten wait less: 2 days', 'Cases a month: 900'],
      ...['The customer notices it: yes', 'How it feels: Very bad', 'Who can change it: We, this quarter'],
    ]),
  );
  expect(name).toHaveValue('Phones');
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Step' })).toBeNull());
});

test('ways on that could not be saved stay in their dialog, and it is said', async () => {
  const people = {
    request: { query: DivePeopleDocument, variables: { search: null } },
    result: { data: { people: [] } },
  };
  const reasons = { request: { query: DiveRationalesDocument, variables: {} }, result: { data: { rationales: [] } } };
  const failed: MockLink.MockedResponse = {
    request: { query: SetBranchesDocument, variables: () => true },
    error: new Error('Nobody answered.'),
  };
  await open([read(refund), people, reasons, failed], '?step=calls');
  await userEvent.click(await screen.findByRole('button', { name: 'Where cases go next' }));
  const dialog = await screen.findByRole('dialog', { name: /Where cases go after/ });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/No answer came, so this may or may not be saved/)).toBeVisible();
  expect(dialog).toBeVisible();
});

test('Ctrl Z takes back what the one who looks did last, in the version on show', async () => {
  const lastActs = [
    { __typename: 'MapAct', id: 'theirs', place: 'TO_BE', act: 'ADD' },
    { __typename: 'MapAct', id: 'mine', place: 'PRACTISED', act: 'MOVE' },
  ];
  const undo: MockLink.MockedResponse = {
    request: { query: UndoMapActDocument, variables: { input: { mapActId: 'mine' } } },
    result: { data: { undoMapAct: refund } },
  };
  await open([read({ ...refund, lastActs }), undo]);
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', 'Take back: step moved');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Taken back: step moved')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('on a phone the map is a list that can be read, and the picture is one press away', async () => {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(358);
  const steps = [...refund.steps, step('hears', 'Hears', { isEnd: true })];
  const flows = [
    { ...flow('calls', 'waits'), share: 0.7 },
    { ...flow('calls', 'hears'), share: 0.3 },
  ];
  await open([read({ ...refund, steps, flows })], '?view=map');
  const list = within(screen.getByRole('group', { name: 'Map' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1Service deskCalls5 min work→ 70\u00a0% to 2→ 30\u00a0% to 3',
    '2BillinghassleWaits for Friday5 min work, 24 h waitends here',
    '3Service deskHears5 min workends here',
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'As a picture' }));
  expect(list.getByRole('img')).toBeInTheDocument();
  jest.restoreAllMocks();
});

test('the list of a map names a way on that has a name, a step that leads nowhere, and what can change now', async () => {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(358);
  const steps = [
    step('calls', 'Calls', { changeability: 'THIS_QUARTER' }),
    step('hears', 'Hears'),
    step('files', 'Files'),
  ];
  const flows = [{ ...flow('calls', 'hears'), label: 'by mail' }, flow('hears', 'files')];
  await open([read({ ...refund, steps, flows })], '?view=map');
  await userEvent.click(await screen.findByRole('radio', { name: 'What we can change this quarter' }));
  const list = within(screen.getByRole('group', { name: 'Map' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1Service deskthis quarterCalls5 min work→ by mail to 2',
    '2Service deskHears5 min work',
    '3Service deskFiles5 min workgoes nowhere yet',
  ]);
  jest.restoreAllMocks();
});

test('two quick presses take one act back, and neither key nor button sends it twice', async () => {
  const lastActs = [{ __typename: 'MapAct', id: 'mine', place: 'PRACTISED', act: 'MOVE' }];
  const lastUndone = [{ __typename: 'MapAct', id: 'back', place: 'PRACTISED', act: 'EDIT' }];
  const sent: unknown[] = [];
  const undo: MockLink.MockedResponse = {
    request: {
      query: UndoMapActDocument,
      variables: ({ input }) => {
        sent.push(input.mapActId);
        return true;
      },
    },
    result: { data: { undoMapAct: refund } },
    delay: 200,
    maxUsageCount: 9,
  };
  await open([read({ ...refund, lastActs, lastUndone }), undo]);
  const button = screen.getByRole('button', { name: 'Undo' });
  await userEvent.dblClick(button);
  await userEvent.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
  expect(button).toHaveAttribute('aria-busy', 'true');
  expect(await screen.findByText('Taken back: step moved')).toBeVisible();
  expect(new Set(sent)).toEqual(new Set(['mine']));
  expect(sent).toHaveLength(1);
});

test('a key held down takes back once', async () => {
  const lastActs = [{ __typename: 'MapAct', id: 'mine', place: 'PRACTISED', act: 'MOVE' }];
  await open([read({ ...refund, lastActs })]);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, repeat: true });
  expect(screen.getByRole('button', { name: 'Undo' })).not.toHaveAttribute('aria-busy');
});

test.each(['{Control>}{Shift>}z{/Shift}{/Control}', '{Control>}y{/Control}'])(
  '%s does again what was taken back last',
  async (keys) => {
    const lastUndone = [{ __typename: 'MapAct', id: 'back', place: 'PRACTISED', act: 'MOVE' }];
    const redo: MockLink.MockedResponse = {
      request: { query: UndoMapActDocument, variables: { input: { mapActId: 'back' } } },
      result: { data: { undoMapAct: refund } },
    };
    await open([read({ ...refund, lastUndone }), redo]);
    expect(screen.getByRole('button', { name: 'Redo' })).toHaveAttribute('title', 'Do again: step moved');
    await userEvent.keyboard(keys);
    expect(await screen.findByText('Done again: step moved')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Redo' })).toBeNull();
  },
);

test('who may not change a step reads all of it, and where it is done otherwise than written down', async () => {
  const said = {
    ...{
      touchMinutesP90: 12,
      monthlyVolume: 900,
      changeability: 'OTHERS',
      documented: 'By mail',
      practised: 'By hand',
    },
  };
  const dive = { ...refund, owner: { ...person, id: 'other' }, steps: [step('calls', 'Calls', said), refund.steps[1]] };
  await open([read(dive)], '?step=calls', { ...clara, roles: [], boards: [] });
  const panel = await screen.findByRole('dialog');
  const facts = within(panel)
    .getAllByRole('definition')
    .map(({ textContent }) => textContent);
  expect(facts).toEqual(['5 min', '12 min', '900', 'no', 'By mail', '≠ By hand', 'Others decide']);
});

const ease = {
  ...{ __typename: 'MetricCard', id: 'ease', slug: 'ease', name: 'Ease', unit: 'PERCENT' },
  headline: { value: 62, low: 58, high: 66, n: 400 },
};
const metrics: MockLink.MockedResponse = {
  request: { query: DiveMetricsDocument, variables: {} },
  result: { data: { metrics: [ease] } },
};
const link = (id: string, more: object) => ({
  ...{ __typename: 'StepLink', id, reason: null, metric: null, step: null, ...more },
});

test('the map is one picture with a name, says what is counted at its steps now and what is not as written down', async () => {
  const [calls, waits] = refund.steps;
  const links = [
    link('1', { metric: { __typename: 'MetricCard', id: 'ease', slug: 'ease', name: 'Ease' } }),
    link('2', { reason: { __typename: 'LinkedReason', id: 'limits', name: 'Limits', contacts: 4980 } }),
  ];
  const written = [
    step('d1', 'Calls', { map: 'DOCUMENTED', traceId: 'calls' }),
    step('d2', 'Asks the branch', { map: 'DOCUMENTED', isEnd: true }),
  ];
  const dive = { ...refund, steps: [{ ...calls, links }, waits, ...written] };
  await open([read(dive), metrics], '?view=map');
  expect((await screen.findAllByRole('img', { name: /^2 steps in 2 lanes/ }))[0]).toBeVisible();
  expect((await screen.findAllByText(/^Ease 62/))[0]).toBeVisible();
  expect(screen.getAllByText('4,980 contacts in 30 days')[0]).toBeVisible();
  expect(screen.getAllByText('≠ not written down')[0]).toBeVisible();
  expect(screen.getByText('Written down, but nobody does it: “Asks the branch”')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Other than written down' })).toBeInTheDocument();
  await expectAccessible();
});

test('a step chosen in one deep dive is not linked once another dive is chosen', async () => {
  const people = {
    request: { query: DivePeopleDocument, variables: { search: null } },
    result: { data: { people: [] } },
  };
  const reasons = { request: { query: DiveRationalesDocument, variables: {} }, result: { data: { rationales: [] } } };
  const topics = { request: { query: DiveReasonsDocument, variables: {} }, result: { data: { topics: [] } } };
  const card = (number: number, title: string) => ({
    ...{ __typename: 'DeepDiveCard', id: title, number, title, state: 'MAPPING', isStale: false, stepCount: 1 },
    ...{ laneCount: 1, owner: person, totals: null },
  });
  const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
  const nodes = [card(4, 'Lost cards'), card(5, 'Late mail')];
  const list = {
    request: { query: DeepDivesDocument, variables: {} },
    result: { data: { deepDives: { __typename: 'DeepDiveConnection', totalCount: 2, nodes, pageInfo } } },
  };
  const stepsOf = (number: number, name: string) => ({
    request: { query: DiveStepsDocument, variables: { number } },
    result: {
      data: {
        deepDive: {
          ...{ __typename: 'DeepDive', id: `dive${number}` },
          steps: [{ __typename: 'ProcessStep', id: name, map: 'PRACTISED', name }],
        },
      },
    },
  });
  const answers = [read(refund), people, reasons, topics, metrics, list, stepsOf(4, 'Blocks it'), stepsOf(5, 'Sorts')];
  await open(answers, '?step=calls');
  fireEvent.click(await screen.findByText('Link it'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Link it' }));
  fireEvent.click(dialog.getByLabelText('Step of another map'));
  const choose = async (field: string, option: string) => {
    fireEvent.click(dialog.getByLabelText(field));
    fireEvent.click(await screen.findByText(option));
  };
  await choose('Deep dive', 'Lost cards');
  await choose('Step', 'Blocks it');
  await choose('Deep dive', 'Late mail');
  fireEvent.click(dialog.getByText('Link it', { selector: 'button *' }));
  expect((await dialog.findAllByText('Choose one.'))[0]).toBeVisible();
});

const elsewhere: MockLink.MockedResponse = {
  request: { query: CausesElsewhereDocument, variables: {} },
  result: { data: { causesElsewhere: [] } },
};

test('findings: what can change now, what hurts, what a change reaches, why it became so', async () => {
  const why = { __typename: 'RationaleCard', id: 'r', title: 'Claims leave on Fridays', kind: 'SYSTEM' };
  const rationale = { ...why, standing: 'OBSOLETE', sinceOn: '2011-01-01' };
  const touches = [
    {
      ...{ __typename: 'TouchedStep', id: 'x', name: 'Mails the form' },
      ...{ diveNumber: 2, diveTitle: 'A higher limit', because: 'SYSTEM' },
    },
  ];
  const [calls, waits] = refund.steps;
  const dive = {
    ...refund,
    steps: [calls, { ...waits, rationale, touches, emotion: -2, changeability: 'THIS_QUARTER', holder: person }],
  };
  await open([read(dive)], '?view=findings');
  const ours = screen.getByRole('list', { name: 'What we can change this quarter' });
  expect(within(ours).getByRole('link', { name: 'Waits for Friday' })).toBeVisible();
  expect(within(ours).getByText('Clara Novak decides')).toBeVisible();
  expect(
    within(screen.getByRole('list', { name: 'Hassle for the customer' })).getByText('Feels very bad'),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: 'Mails the form' })).toHaveAttribute('href', '/meridian/deep-dives/2?step=x');
  expect(screen.getByText('2011')).toBeVisible();
  await expectAccessible();
});

test('from a nomination a dive begins with its title, and goes to the one that asks the same already', async () => {
  const list = {
    request: { query: DeepDivesDocument, variables: {} },
    result: {
      data: {
        deepDives: {
          ...{ __typename: 'DeepDiveConnection', totalCount: 0, nodes: [] },
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    },
  };
  const people = {
    request: { query: DivePeopleDocument, variables: { search: null } },
    result: { data: { people: [] } },
  };
  const departments = {
    request: { query: DiveDepartmentsDocument, variables: {} },
    result: { data: { departments: [] } },
  };
  const words = { title: 'Late refunds', scope: '', ownerId: clara.personId, departmentId: null, dueOn: null };
  const origin = { nominationId: 'n7', boardTopicId: null, reasonId: null };
  const scoped = {
    request: { query: ScopeDeepDiveDocument, variables: { input: { boardId: 'board', ...words, ...origin } } },
    result: { data: { scopeDeepDive: { __typename: 'AlreadyDug', number: 3 } } },
  };
  await renderAt('/meridian/deep-dives?nomination=n7&title=Late+refunds', {
    ...{ routes: deepDivesRoutes, viewer: clara },
    answers: [list, list, elsewhere, people, departments, scoped, read(refund)],
  });
  expect(await screen.findByRole('textbox', { name: /^Process/ })).toHaveValue('Late refunds');
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await screen.findByRole('heading', { name: 'Refund of a returned card' })).toBeVisible();
});

const projects = [
  { __typename: 'BlockedProject', id: 'p1', boardSlug: 'cx', number: 4, title: 'Claims every day' },
  { __typename: 'BlockedProject', id: 'p2', boardSlug: 'cx', number: 9, title: null },
];

test('a rule nobody defends says what customers wait for it, and its holder says whether it still holds', async () => {
  const rule = {
    ...{ __typename: 'Rationale', id: 'r', version: 1, title: 'Claims leave on Fridays', kind: 'SYSTEM' },
    ...{ standing: 'OBSOLETE', sinceOn: '2011-01-01', source: '', revalidateOn: '2020-01-01', stepCount: 1 },
    ...{ diveNumbers: [3], openProjects: projects, visibleWaitMinutes: 4320, holder: person },
  };
  const rules = { request: { query: DiveRationalesDocument, variables: {} }, result: { data: { rationales: [rule] } } };
  const input = { rationaleId: 'r', standing: 'OBSOLETE', revalidateOn: null };
  let isSaid = false;
  const said = {
    request: { query: RevalidateRationaleDocument, variables: { input } },
    result: () => {
      isSaid = true;
      return { data: { revalidateRationale: { __typename: 'Rationale', id: 'r', version: 2 } } };
    },
  };
  await renderAt('/meridian/deep-dives/rationales', {
    ...{ routes: deepDivesRoutes, answers: [rules, rules, said], viewer: clara },
  });
  expect(await screen.findByText(/^it stands in the way of 2 projects:/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Claims every day' })).toHaveAttribute('href', '/meridian/cx/projects/4');
  expect(screen.getByRole('link', { name: 'Project 9' })).toBeVisible();
  expect(screen.getAllByText(/3 days/)[0]).toBeVisible();
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'More for “Claims leave on Fridays”' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Say whether it still holds' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Say so' }));
  expect(isSaid).toBe(true);
});

test('without a deep dive the list says what one is for', async () => {
  const empty = { totalCount: 0, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, nodes: [] };
  const list = {
    request: { query: DeepDivesDocument, variables: {} },
    result: { data: { deepDives: { __typename: 'DeepDiveConnection', ...empty } } },
  };
  await renderAt('/meridian/deep-dives', { routes: deepDivesRoutes, answers: [list, elsewhere], viewer: clara });
  expect(await screen.findByText(/^No process has been dug into yet/)).toBeVisible();
  await expectAccessible();
});

test('evidence asks what its kind needs: a witness is a colleague who said it on a day', async () => {
  const cause = {
    ...{ __typename: 'Cause', id: 'c1', version: 1, parentId: null, stepId: null, text: 'It lies.', bone: 'RULE' },
    ...{ state: 'HYPOTHESIS', department: null, nominationNumber: null, evidence: [] },
  };
  const evidence = {
    ...{ __typename: 'CauseEvidence', id: 'e1', kind: 'WITNESS', text: 'It left on Friday.', source: '', value: null },
    ...{ saidOn: '2026-03-02', unit: '', person, snapshot: null },
  };
  const input = {
    ...{ causeId: 'c1', kind: 'WITNESS', text: 'It left on Friday.', source: '', saidOn: '2026-03-02' },
    ...{ personId: 'clara', value: null, unit: '', metric: null },
  };
  const after = { ...refund, causes: [{ ...cause, evidence: [evidence] }] };
  await open(
    [
      read({ ...refund, causes: [cause] }),
      {
        request: { query: DivePeopleDocument, variables: () => true },
        maxUsageCount: 9,
        result: { data: { people: [{ ...person, jobTitle: 'Head of CX' }] } },
      },
      {
        request: { query: AddCauseEvidenceDocument, variables: { input } },
        result: { data: { addCauseEvidence: after } },
      },
    ],
    '?view=causes',
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^More for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Add evidence' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('Kind'), 'WITNESS');
  await user.type(dialog.getByLabelText('What was said or shown'), 'It left on Friday.');
  await user.click(dialog.getByRole('button', { name: 'Add it' }));
  expect((await dialog.findAllByText('Say who it was.'))[0]).toBeVisible();
  await user.type(dialog.getByRole('combobox', { name: /Which colleague/ }), 'Cla');
  await user.click(await screen.findByRole('option', { name: /Clara Novak/ }));
  await user.type(dialog.getByLabelText('When'), '2026-03-02');
  await user.click(dialog.getByRole('button', { name: 'Add it' }));
  await waitFor(() => expect(screen.getByText(/Clara Novak, .*2026/)).toBeVisible());
  await expectAccessible();
});
