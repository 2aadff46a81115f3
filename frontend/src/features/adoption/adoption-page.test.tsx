import type { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { AdoptionsDocument, PreviewAdoptionDocument, UndoAdoptionDocument } from './adoption.generated.ts';
import { adoptionRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const text = 'What,Who,Until\nCall,Olga,3/4/2027\nCall,Olga,3/4/2027';
const input = { boardId: 'board', kind: 'ACTION', text, mapping: null, dateOrder: null };
const blank = {
  __typename: 'AdoptionRow',
  ownerName: null,
  stage: 'ACTIVE',
  startedOn: null,
  dueOn: null,
  reviewOn: null,
};
const problem = { __typename: 'AdoptionCellProblem', field: 'DUE', said: '3/4/2027' };
const column = (header: string, field: string) => ({ __typename: 'AdoptionColumn', header, field, samples: [] });

const preview = (dateOrder: 'DMY' | null, rows: readonly object[]): MockLink.MockedResponse => ({
  request: { query: PreviewAdoptionDocument, variables: { input: { ...input, dateOrder } } },
  result: {
    data: {
      previewAdoption: {
        ...{ __typename: 'AdoptionPreview', missing: [], asksForDateOrder: true, rows },
        columns: [column('What', 'TITLE'), column('Who', 'OWNER'), column('Until', 'DUE')],
      },
    },
  },
});

const adoption = {
  ...{ __typename: 'Adoption', id: 'a1', kind: 'ACTION', count: 2, adoptedAt: '2026-11-02T09:00:00.000Z' },
  ...{ undoneAt: null, adoptedBy: { __typename: 'PersonCard', id: 'clara', name: 'Clara Chair' } },
};
const adoptions = (all: readonly object[]): MockLink.MockedResponse => ({
  request: { query: AdoptionsDocument, variables: { board: 'cx' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { adoptions: all } },
});
const open = (answers: MockLink.MockedResponse[]) =>
  renderAt('/meridian/cx/adopt', { routes: adoptionRoutes, answers });

test('dates that can be two days are asked about; then every row says what would stand here, and what is there twice', async () => {
  const user = userEvent.setup();
  const wrong = { ...blank, title: 'Call', state: 'WRONG', ownerName: 'Olga Owner' };
  const which = [{ ...problem, problem: 'WHICH_DATE' }];
  const ready = { ...blank, title: 'Call', problems: [], ownerName: 'Olga Owner', dueOn: '2027-04-03' };
  await open([
    adoptions([]),
    preview(null, [
      { ...wrong, line: 2, problems: which },
      { ...wrong, line: 3, problems: which },
    ]),
    preview('DMY', [
      { ...ready, line: 2, state: 'READY' },
      { ...ready, line: 3, state: 'REPEATED' },
    ]),
  ]);
  await user.click(await screen.findByRole('radio', { name: 'Actions' }));
  await user.click(screen.getByRole('textbox', { name: /Paste it/ }));
  // What is asked for then suspends.
  await act(() => user.paste(text));
  expect((await screen.findAllByText(/“3\/4\/2027” can be two days/))[0]).toBeVisible();
  expect(screen.getByRole('button', { name: 'Bring in 0 rows' })).toBeDisabled();
  await expectAccessible();

  await act(() => user.click(screen.getByRole('radio', { name: 'The day: 3 April' })));
  expect(await screen.findByText('stands above already')).toBeVisible();
  expect(screen.getAllByText(/^Olga Owner · Due on: 3 Apr(il)? 2027$/)).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Bring in 1 row' })).toBeEnabled();
});

test.each([
  ['Adoption', 'Taken out again'],
  ['AdoptionTouched', 'Somebody has worked on what came in; stop or settle it one by one.'],
])('taking a table out is asked once more; the answer %s is told', async (__typename, said) => {
  const user = userEvent.setup();
  const undone: MockLink.MockedResponse = {
    request: { query: UndoAdoptionDocument, variables: { input: { adoptionId: 'a1' } } },
    result: { data: { undoAdoption: { ...(__typename === 'Adoption' ? adoption : {}), __typename } } },
  };
  await open([adoptions([adoption]), undone]);
  await user.click(await screen.findByRole('button', { name: 'Take it out again' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take it out again' }));
  const dialog = await screen.findByRole('dialog', { name: 'Take out 2 actions?' });
  await user.click(within(dialog).getByRole('button', { name: 'Take them out' }));
  expect(await screen.findByText(said)).toBeVisible();
});
