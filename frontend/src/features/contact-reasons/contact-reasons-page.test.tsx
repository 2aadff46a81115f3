import type { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import {
  AddContactReasonDocument,
  ContactReasonsPageDocument,
  type ContactReasonsPageQuery,
  LabelRulesTriedDocument,
  SaveLabelRulesDocument,
} from './contact-reasons.generated.ts';
import { contactReasonsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

type Reasons = ContactReasonsPageQuery['contactReasons'];
const reason = (name: string, contacts: number): Reasons['reasons'][number] => ({
  ...{ __typename: 'ContactReason', id: name, version: 1, name, words: '', isResidual: false, parentId: null },
  ...{ contacts, labelCount: 0, labels: [], merged: [], changes: [] },
});
const all: Reasons = {
  ...{ __typename: 'ContactReasons', contacts: 1_000, newestOn: '2026-10-31' },
  reasons: [reason('Bills', 600), reason('Speed', 250)],
  rules: { __typename: 'LabelRules', number: 0, madeAt: null, madeBy: null, rules: [] },
  unassigned: {
    ...{ __typename: 'UnassignedLabels', count: 1, contacts: 150 },
    labels: [{ __typename: 'ContactLabel', id: 'l', label: 'biling complaint', contacts: 150 }],
  },
};
const tried = (labels: number, left: number): MockLink.MockedResponse['result'] => ({
  data: {
    labelRulesTried: {
      __typename: 'LabelRulesTried',
      rules: [{ __typename: 'LabelsTaken', labels, contacts: 150, examples: ['biling complaint'] }],
      left: { __typename: 'LabelsTaken', labels: left, contacts: 20 },
    },
  },
});

const open = async (...answers: MockLink.MockedResponse[]) => {
  const user = userEvent.setup();
  await renderAt('/meridian/metrics/contact-reasons', {
    routes: contactReasonsRoutes,
    answers: [
      {
        request: { query: ContactReasonsPageDocument },
        maxUsageCount: Number.POSITIVE_INFINITY,
        result: { data: { contactReasons: all } },
      },
      ...answers,
    ],
  });
  await screen.findByRole('list', { name: 'Reasons' });
  return user;
};
const openRules = async (...answers: MockLink.MockedResponse[]) => {
  const user = await open(...answers);
  await user.click(screen.getByRole('button', { name: 'Rules for labels' }));
  return { user, dialog: within(await screen.findByRole('dialog', { name: 'Rules for labels' })) };
};

test('the reasons with their shares go before the board as a chart', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Put on agenda' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put on agenda' }));
  expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Contacts by reason in twelve months');
});

test('rules are tried on the labels before they can be saved, and again after every change', async () => {
  const rule = { reasonId: 'Bills', words: 'bil*' };
  const saved: unknown[] = [];
  const { user, dialog } = await openRules(
    {
      request: { query: LabelRulesTriedDocument, variables: { input: { words: ['bill*'] } } },
      result: tried(0, 2),
    },
    {
      request: { query: LabelRulesTriedDocument, variables: { input: { words: ['bil*'] } } },
      result: tried(1, 1),
    },
    {
      request: { query: SaveLabelRulesDocument, variables: { input: { rules: [rule], expectedNumber: 0 } } },
      result: { data: { saveLabelRules: { __typename: 'RulesAreFollowed' } } },
    },
    {
      request: {
        query: SaveLabelRulesDocument,
        variables: (sent) => {
          saved.push(sent['input']);
          return true;
        },
      },
      result: { data: { saveLabelRules: all } },
    },
  );
  const save = () => dialog.getByRole('button', { name: 'Save the rules' });
  const attempt = () => dialog.getByRole('button', { name: 'Try them on the labels' });
  expect(save()).toBeDisabled();
  await user.click(dialog.getByRole('button', { name: 'Add a rule' }));
  expect(attempt()).toBeDisabled();
  const words = dialog.getByRole('textbox', { name: 'Words of rule 1' });
  await user.type(words, 'bill*');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Reason of rule 1' }), 'Bills');
  expect(save()).toBeDisabled();

  await user.click(attempt());
  expect(await dialog.findByText(/Takes no label/)).toBeVisible();
  expect(dialog.getByText('2 labels with 20 contacts are left without a reason.')).toBeVisible();
  expect(save()).toBeEnabled();
  await expectAccessible();

  await user.clear(words);
  await user.type(words, 'bil*');
  expect(save()).toBeDisabled();
  expect(dialog.queryByText(/left without a reason/)).toBeNull();
  await user.click(attempt());
  expect(await dialog.findByText(/“biling complaint”/)).toHaveTextContent('Takes 1 label, 150 contacts');
  expect(dialog.getByText('1 label with 20 contacts is left without a reason.')).toBeVisible();
  // A large file follows the rules: what was written stays, and goes once it is done.
  await user.click(save());
  expect(await dialog.findByText(/A file is being taken over and follows the rules/)).toBeVisible();
  expect(words).toHaveValue('bil*');
  await user.click(save());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saved).toEqual([{ rules: [rule], expectedNumber: 0 }]);
});

test('reasons are added beside the rules: what became of each is said in its place, and no note lies over the buttons', async () => {
  const added = (name: string, addTopic: object): MockLink.MockedResponse => ({
    request: { query: AddContactReasonDocument, variables: { input: { kind: 'CONTACT_REASON', name, words: '' } } },
    result: { data: { addTopic } },
  });
  const { user, dialog } = await openRules(
    added('Refunds', { __typename: 'Topic', id: 'r' }),
    added('Outage', { __typename: 'Topic', id: 'o' }),
    added('Bills', { __typename: 'TopicNameTaken' }),
  );
  const name = dialog.getByRole('textbox', { name: 'A new reason' });
  const add = async (typed: string) => {
    await user.type(name, typed);
    await user.click(dialog.getByRole('button', { name: 'Add the reason' }));
  };
  await add('Refunds');
  expect(await dialog.findByText('“Refunds” is a reason now')).toBeVisible();
  await add('Outage');
  expect(await dialog.findByText('“Outage” is a reason now')).toBeVisible();
  expect(dialog.queryByText('“Refunds” is a reason now')).toBeNull();
  await add('Bills');
  expect(await dialog.findByText('There is a reason of this name already.')).toBeVisible();
  // What was refused can be mended.
  expect(name).toHaveValue('Bills');
  expect(screen.getByRole('region', { name: 'Notes', hidden: true })).toHaveTextContent(/^$/);
});
