import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderAt } from '../../../testing/render-at.tsx';
import { ItemQuestions } from './item-questions.tsx';
import { AnswerQuestionDocument, MeetingQuestionsDocument } from './pre-read.generated.ts';

const person = (id: string, name: string) => ({ __typename: 'PersonCard', id, name });
const question = (more: object = {}) => ({
  ...{ __typename: 'ItemQuestion', id: 'q', itemId: 'item', text: 'Is this only the south?', maySpeak: true },
  ...{ askedAt: '2026-11-22T09:00:00Z', standing: 'UNANSWERED', resolvedBy: null, answers: [] },
  ...{ asker: person('mona', 'Mona Member'), ...more },
});
const asked = (questions: readonly ReturnType<typeof question>[], isOpen = true) => ({
  ...{ __typename: 'MeetingQuestions', id: 'm', isOpen, questions },
  unanswered: questions.filter(({ standing }) => standing === 'UNANSWERED').length,
});

const open = (questions: readonly ReturnType<typeof question>[], { isOpen = true, more = [] as object[] } = {}) => {
  const component = () => <ItemQuestions meetingId="m" item={{ id: 'item', title: 'Repeat calls' }} />;
  const routes = (parent: AnyRoute) => [createRoute({ getParentRoute: () => parent, path: 'asked', component })];
  const first = {
    request: { query: MeetingQuestionsDocument, variables: { meetingId: 'm' } },
    result: { data: { meetingQuestions: asked(questions, isOpen) } },
  };
  return renderAt('/meridian/asked', { routes, answers: [first, ...(more as (typeof first)[])] });
};

test.each([
  ['nothing was asked, and can be', [], true, 'Ask about “Repeat calls”', null],
  ['one waits', [question()], true, 'Read about “Repeat calls”', '1 question unanswered'],
  ['it is answered', [question({ standing: 'ANSWERED' })], true, '1 question about “Repeat calls”', null],
] as const)('when %s, the row says so', async (_, questions, isOpen, button, mark) => {
  await open(questions, { isOpen });
  expect(await screen.findByRole('button', { name: button })).toBeVisible();
  if (mark) expect(screen.getByText(mark)).toBeVisible();
  else expect(screen.queryByText(/unanswered/)).toBeNull();
});

test('whoever asked follows up, everybody else answers; what is sent stands in the thread', async () => {
  const answer = { __typename: 'ItemAnswer', id: 'a', text: 'No, the north too.', saidAt: '2026-11-22T10:00:00Z' };
  const answered = question({ standing: 'ANSWERED', answers: [{ ...answer, author: person('clara', 'Clara Chair') }] });
  const mine = question({ id: 'mine', text: 'Since when?', asker: person('clara', 'Clara Chair') });
  const input = { itemQuestionId: 'q', text: 'No, the north too.' };
  const sent = {
    request: { query: AnswerQuestionDocument, variables: { input } },
    result: { data: { answerQuestion: asked([answered, mine]) } },
  };
  await open([question(), mine], { more: [sent] });
  await userEvent.click(await screen.findByRole('button', { name: /^Read/ }));
  expect(screen.getByRole('button', { name: 'Ask a follow-up' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
  await userEvent.type(screen.getByLabelText('Your answer'), input.text);
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('No, the north too.')).toBeVisible();
});
