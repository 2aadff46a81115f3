import type { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { visionRoutes } from './routes.ts';
import {
  AnswerVisionDocument,
  AnswerVisionPulseDocument,
  AnswerVisionRemarkDocument,
  MoveVisionDocument,
  RemarkOnVisionDocument,
  VisionDocument,
} from './vision.generated.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const employee = { ...clara, personId: 'eva', boards: [] };
const asked = {
  ...{ __typename: 'VisionPulse', id: 'v2', number: 2, statement: 'Banking that feels looked after.' },
  ...{ promises: ['You never explain it twice.'], isOpen: true, hasAnswered: false, answered: 11, asked: 24 },
  result: null,
};
const boardVision = (pulse: object) => ({
  ...{ __typename: 'BoardVision', id: 'board', ratified: null, coming: null, superseded: [], pulse },
});
const told = (pulse: object): MockLink.MockedResponse => ({
  request: { query: VisionDocument, variables: { board: 'cx' } },
  result: { data: { vision: boardVision(pulse) } },
});
const open = (answers: MockLink.MockedResponse[]) =>
  renderAt('/meridian/vision', { routes: visionRoutes, answers, viewer: employee });

test('between the rounds an employee reads the words, answers two questions without a name, and sees no result', async () => {
  const user = userEvent.setup();
  const input = { visionId: 'v2', lived: 'PARTLY', signed: 'YES' };
  const thanked: MockLink.MockedResponse = {
    request: { query: AnswerVisionPulseDocument, variables: { input } },
    result: { data: { answerVisionPulse: boardVision({ ...asked, hasAnswered: true, answered: 12 }) } },
  };
  await open([told(asked), thanked]);
  expect(await screen.findByText('Banking that feels looked after.')).toBeVisible();
  expect(screen.getByText('You never explain it twice.')).toBeVisible();
  expect(screen.getByText(/11 of 24 have answered/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Answer without my name' }));
  expect((await screen.findAllByText('Choose one.')).length).toBeGreaterThan(0);
  const lived = screen.getByRole('group', { name: 'Do we live it today?' });
  await user.click(within(lived).getByRole('radio', { name: 'Partly' }));
  await user.click(
    within(screen.getByRole('group', { name: 'Would you sign it?' })).getByRole('radio', { name: 'Yes' }),
  );
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Answer without my name' }));
  expect(await screen.findByText('You have answered')).toBeVisible();
  expect(screen.getByText(/12 of 24 have answered/)).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('the second round reads the result: who is under five is not shown, nor who would follow from it', async () => {
  const tally = (yes: number, partly: number | null, no: number | null) => ({
    ...{ __typename: 'PulseTally', yes, partly, no },
  });
  const group = (answered: number, lived: object | null, signed: object | null) => ({
    ...{ __typename: 'PulseGroup', answered, lived, signed },
  });
  const departments = [
    { __typename: 'PulseDepartment', name: 'Branches', group: group(9, tally(5, null, null), null) },
    { __typename: 'PulseDepartment', name: 'Legal', group: null },
  ];
  const overall = group(17, tally(6, 5, 6), tally(12, 5, 0));
  const result = { __typename: 'PulseResult', overall, departments };
  await open([told({ ...asked, isOpen: false, answered: 17, result })]);
  const table = await screen.findByRole('table', { name: 'What employees say by department' });
  expect(within(table).getByRole('row', { name: /Branches/ })).toHaveTextContent('5 yes, 4 partly or no');
  expect(within(table).getByRole('row', { name: /Legal/ })).toHaveTextContent('under 5');
  expect(screen.getByText(/12 of 17 would sign it/)).toBeVisible();
});

const person = (id: string, name: string) => ({ __typename: 'PersonCard', id, name });
const [chair, mona, sam] = [
  person('clara', 'Clara Chair'),
  person('mona', 'Mona Member'),
  person('sam', 'Sam Secretary'),
];
const words = (more: object = {}) => ({
  ...{ __typename: 'Vision', id: 'v2', boardId: 'board', version: 5, number: 2, state: 'ROUND_1' },
  ...{ statement: 'Banking that feels looked after.', roundOneOn: '2026-11-16', roundTwoOn: null, ratifiedOn: null },
  promises: [
    {
      ...{ __typename: 'Promise', id: 'q1', kind: 'FUNCTIONAL', text: 'You never explain it twice.' },
      metric: { __typename: 'MetricLink', id: 'm1', slug: 'ease', name: 'Ease' },
    },
  ],
  ...{ before: null, earlier: null, answers: [], awaited: [], remarks: [] },
  ...more,
});
const ofBoard = (more: object) => ({
  ...{ __typename: 'BoardVision', id: 'board', ratified: null, coming: null, superseded: [], pulse: null },
  ...more,
});
const openBoard = (vision: object, answers: MockLink.MockedResponse[] = []) =>
  renderAt('/meridian/vision', {
    routes: visionRoutes,
    answers: [
      {
        request: { query: VisionDocument, variables: { board: 'cx' } },
        result: { data: { vision: ofBoard(vision) } },
        maxUsageCount: Number.POSITIVE_INFINITY,
      },
      ...answers,
    ],
  });
const answered = (id: string, by: object, stance: string, more: object = {}) => ({
  ...{ __typename: 'VisionAnswer', id, round: 1, stance, text: '', answeredAt: '2026-11-17T09:00:00.000Z', person: by },
  ...more,
});

test('in the first round each member answers; a reservation or an objection needs its words; the second waits a week', async () => {
  const user = userEvent.setup();
  const text = 'Who pays for it?';
  const sent: MockLink.MockedResponse = {
    request: { query: AnswerVisionDocument, variables: { input: { visionId: 'v2', stance: 'OBJECT', text } } },
    result: {
      data: { answerVision: ofBoard({ coming: words({ answers: [answered('a1', chair, 'OBJECT', { text })] }) }) },
    },
  };
  await openBoard({ coming: words({ awaited: [chair, mona] }) }, [sent]);
  expect(await screen.findByText('Not answered yet: Clara Chair and Mona Member')).toBeVisible();
  expect(screen.getByText(/^Possible from 23 Nov 2026 on/)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Objects' }));
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  const own = screen.getByRole('textbox', { name: /^In your words/ });
  await waitFor(() => expect(own).toHaveAccessibleDescription(/Say what the reservation or the objection is/));
  await user.type(own, text);
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  const said = await screen.findByRole('list', { name: 'Answers' });
  expect(within(said).getByRole('listitem')).toHaveTextContent(/Clara Chair.*Who pays for it\?.*Objects/);
  await expectAccessible();
});

test('whoever votes reads what changes from the version in force, and what was changed since the round began', async () => {
  const promises = ['You never explain it twice.'];
  const earlier = { __typename: 'VisionWords', statement: 'Banking that works.', promises };
  const before = { __typename: 'VisionWords', statement: 'Banking that feels looked at.', promises };
  await openBoard({ coming: words({ earlier, before }) });
  const changes = async (title: string) => {
    const aside = (await screen.findByText(title)).closest('details') ?? document.body;
    const marked = (kind: string) => [...aside.querySelectorAll(kind)].map(({ textContent }) => textContent.trim());
    return [marked('del'), marked('ins')];
  };
  expect(await changes('What changes from the version before')).toEqual([['works.'], ['feels looked after.']]);
  expect(await changes('What changed since the first round began')).toEqual([['at.'], ['after.']]);
  await expectAccessible();
});

test('the second round hears the first, and an open objection keeps the chair from ratifying', async () => {
  const user = userEvent.setup();
  const answers = [
    answered('a1', mona, 'RESERVATION', { text: 'Say by when.' }),
    answered('a2', mona, 'AGREE', { round: 2 }),
    answered('a3', sam, 'OBJECT', { round: 2, text: 'Nobody measures it.' }),
  ];
  const coming = words({ state: 'ROUND_2', roundTwoOn: '2026-11-23', answers, awaited: [chair] });
  const refused: MockLink.MockedResponse = {
    request: {
      query: MoveVisionDocument,
      variables: { input: { visionId: 'v2', expectedVersion: 5, to: 'RATIFIED' } },
    },
    result: { data: { moveVision: { __typename: 'VisionNotAgreed', waitingFor: 1, objections: 1 } } },
  };
  await openBoard({ coming }, [refused]);
  const now = await screen.findByRole('list', { name: 'Answers' });
  expect(
    within(now)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^Mona Member.*Agrees$/),
    expect.stringMatching(/^Sam Secretary.*Nobody measures it\..*Objects$/),
  ]);
  await user.click(screen.getByText('What was said in the first round'));
  expect(screen.getByText('Say by when.')).toBeVisible();
  // Its words no longer change: there is nothing to edit.
  expect(screen.queryByRole('button', { name: 'Edit the draft' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ratify' }));
  expect(await screen.findByText('Not agreed yet: somebody has not answered, or objects.')).toBeVisible();
});

test('a phrase that is remarked on is underlined, its remark answered; one that does not stand there is not taken', async () => {
  const user = userEvent.setup();
  const remark = (answer: string | null) => ({
    ...{ __typename: 'VisionRemark', id: 'r1', phrase: 'looked after', text: 'By whom?', person: mona },
    ...{ writtenAt: '2026-11-17T09:00:00.000Z', answer, answeredBy: answer === null ? null : chair },
  });
  const asInput = { remarkId: 'r1', answer: 'By every one of us.' };
  const said: MockLink.MockedResponse = {
    request: { query: AnswerVisionRemarkDocument, variables: { input: asInput } },
    result: {
      data: { answerVisionRemark: ofBoard({ coming: words({ remarks: [remark('By every one of us.')] }) }) },
    },
  };
  const asked = { visionId: 'v2', phrase: 'explain it twice', text: 'To whom?' };
  const added: MockLink.MockedResponse = {
    request: { query: RemarkOnVisionDocument, variables: { input: asked } },
    result: {
      data: {
        remarkOnVision: ofBoard({
          coming: words({ remarks: [remark('By every one of us.'), { ...remark(null), ...asked, id: 'r2' }] }),
        }),
      },
    },
  };
  await openBoard({ coming: words({ remarks: [remark(null)] }) }, [said, added]);
  expect((await screen.findByText('looked after', { selector: 'mark' })).parentElement).toHaveTextContent(
    'Banking that feels looked after.',
  );
  const sheet = within(screen.getByRole('region', { name: 'About a phrase' }));
  await user.click(sheet.getByRole('button', { name: 'Answer' }));
  await user.type(sheet.getByRole('textbox', { name: 'What becomes of it?' }), 'By every one of us.');
  await user.click(sheet.getByRole('button', { name: 'Save the answer' }));
  expect(await sheet.findByText(/By every one of us\./)).toBeVisible();

  const phrase = sheet.getByRole('textbox', { name: /^Phrase/ });
  await user.type(phrase, 'cheap loans');
  await user.type(sheet.getByRole('textbox', { name: 'What about it?' }), 'To whom?');
  await user.click(sheet.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(phrase).toHaveAccessibleDescription(/This does not stand in the words above/));
  await user.clear(phrase);
  await user.type(phrase, 'explain it twice');
  await user.click(sheet.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('explain it twice', { selector: 'mark' })).toBeVisible();
});

test('what is agreed is printed: its words alone, with who agreed and how, and what changed is kept off the paper', async () => {
  const user = userEvent.setup();
  const printed = jest.fn();
  window.print = printed;
  const answers = [
    answered('a1', chair, 'AGREE', { round: 2 }),
    answered('a2', mona, 'RESERVATION', { round: 2, text: 'Say by when.' }),
  ];
  const earlier = { __typename: 'VisionWords', statement: 'Banking that works.', promises: [] };
  const ratified = words({ state: 'RATIFIED', ratifiedOn: '2026-11-30', answers, earlier });
  await openBoard({ ratified });
  const sheet = within(await screen.findByRole('region', { name: 'The agreed vision' }));
  expect(sheet.getByText(/Version 2, ratified by the board on 30 Nov 2026/)).toHaveTextContent(
    /1 member agrees, 1 with a reservation$/,
  );
  expect(sheet.getByRole('link', { name: 'Ease' })).toHaveAttribute('href', '/meridian/metrics/ease');
  for (const aside of ['What members said on the way', 'What changed'])
    expect(sheet.getByText(aside).closest('.print\\:hidden')).not.toBeNull();
  expect(sheet.getByText('Banking that feels looked after.').closest('.print\\:hidden')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(printed).toHaveBeenCalledTimes(1);
  await expectAccessible();
});
