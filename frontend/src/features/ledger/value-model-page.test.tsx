import type { MockLink } from '@apollo/client/testing';
import type { LedgerDocument } from '@cxboard/domain/ledger/ledger.rules';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import {
  LedgerPageDocument,
  SetValueModelDocument,
  TalkSurveyDocument,
  type TalkSurveyQuery,
} from './ledger.generated.ts';
import { ledgerRoutes } from './routes.ts';

// The pages are loaded lazily: the first test compiles them.
jest.setTimeout(30_000);

const ledger: LedgerDocument = {
  ...{ currency: 'EUR', models: [], entries: [], sources: [], promises: [], unpromised: [], waiting: [] },
  total: { money: null, return: null, withCost: 0, projects: 0, priced: 0, byKind: [] },
  stretches: {
    toDecision: { projects: 0, medianDays: null },
    toDelivery: { projects: 0, medianDays: null },
    toEffect: { projects: 0, medianDays: null },
  },
};
const speakers = { __typename: 'SurveyedTalk' as const, asked: 100, saidHowMany: 50 };
const survey: NonNullable<TalkSurveyQuery['talkSurvey']> = {
  ...{ __typename: 'TalkSurvey', id: 'board', firstDay: '2026-03-02', lastDay: '2026-03-31' },
  ...{ sources: ['Spring survey'], question: 'How likely are you to recommend us?' },
  promoter: { ...speakers, spoke: 53, listeners: 154, listenersFollowed: 150, acted: 21 },
  detractor: { ...speakers, spoke: 17, saidHowMany: 15, listeners: 70, listenersFollowed: 50, acted: 28 },
};

const open = (talkSurvey: TalkSurveyQuery['talkSurvey'], more: MockLink.MockedResponse[] = []) =>
  renderAt('/meridian/cx/value-model', {
    routes: ledgerRoutes,
    viewer: clara,
    answers: [
      {
        request: { query: LedgerPageDocument, variables: { board: 'cx' } },
        maxUsageCount: Number.POSITIVE_INFINITY,
        result: { data: { ledger: { __typename: 'Ledger', id: 'board', document: ledger } } },
      },
      { request: { query: TalkSurveyDocument, variables: { board: 'cx' } }, result: { data: { talkSurvey } } },
      ...more,
    ],
  });

test('what customers said stands in the chain, and becomes a version of the model with its source', async () => {
  const sent: unknown[] = [];
  const set: MockLink.MockedResponse = {
    request: { query: SetValueModelDocument, variables: (said) => sent.push(said) > 0 },
    result: { data: { setValueModel: { __typename: 'Ledger', id: 'board', document: ledger } } },
  };
  await open(survey, [set]);
  const table = await screen.findByRole('table', { name: 'Answers to the three questions' });
  expect(within(table).getByRole('row', { name: /^Promoters/ })).toHaveTextContent(/100.*53.*3\.08.*14/);
  expect(within(table).getByRole('row', { name: /^Detractors/ })).toHaveTextContent(/100.*17.*4\.67.*56/);
  await expectAccessible();

  await userEvent.click(screen.getByRole('button', { name: 'Set a version from it' }));
  const dialog = await screen.findByRole('dialog', { name: 'Value model' });
  expect(within(dialog).getByRole('textbox', { name: /Source/ })).toHaveDisplayValue(
    /^Spring survey: 200 promoters and detractors, Mar/,
  );
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Average revenue/ }), '13738');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Set it' }));
  expect(await screen.findByText('The new version holds from today on.')).toBeVisible();
  expect(sent).toMatchObject([
    { input: { promoter: { shareWhoSpeak: 0.53, timesPerYear: 3.08, conversion: 0.14 }, revenue: 13_738 } },
  ]);
});

test('too few answers are said, and make no version', async () => {
  await open({ ...survey, detractor: { ...survey.detractor, asked: 9, spoke: 2 } });
  const table = await screen.findByRole('table', { name: 'Answers to the three questions' });
  expect(within(table).getByRole('row', { name: /^Detractors/ })).toHaveTextContent('fewer than 10 answers');
  expect(screen.queryByRole('button', { name: 'Set a version from it' })).not.toBeInTheDocument();
});

test('without a survey the page says nothing of one', async () => {
  await open(null);
  expect(await screen.findByText(/three survey questions/)).toBeVisible();
  expect(screen.queryByText('What customers said')).not.toBeInTheDocument();
});
