import type { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { visionRoutes } from './routes.ts';
import { AnswerVisionPulseDocument, VisionDocument } from './vision.generated.ts';

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
