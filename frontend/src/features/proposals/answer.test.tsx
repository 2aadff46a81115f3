import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import { renderPart } from '../../../testing/render-part.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Answer } from './answer.tsx';
import { CorrectAnswerDocument } from './proposal.generated.ts';
import type { Proposal } from './use-proposal-acts.ts';
import { Fate } from './fate.tsx';

const given = (more: Partial<NonNullable<Proposal['answer']>> = {}) => ({
  __typename: 'ProposalAnswer' as const,
  ...{ decision: 'DECLINED' as const, text: 'The law asks for it.', parkedUntil: null, isCorrection: false },
  publishedAt: '2026-11-02T09:00:00Z',
  writtenBy: { __typename: 'PersonCard' as const, id: 'ana', name: 'Ana Analyst' },
  ...more,
});
const shown = (more: Partial<Proposal>, answers: Parameters<typeof renderPage>[1] = []) => {
  const proposal = {
    id: 'p',
    title: 'Ring back',
    isOwn: false,
    acts: [],
    earlierAnswers: [],
    answer: given(),
    ...more,
  };
  return renderPage(
    <ToastProvider>
      <Answer proposal={proposal as never} />
    </ToastProvider>,
    answers,
  );
};

test('its author reads the answer first, who gave it, and that it was put right', async () => {
  const corrected = given({ decision: 'ACCEPTED', text: 'The law has changed.', isCorrection: true });
  await shown({ isOwn: true, answer: corrected, earlierAnswers: [given()] });
  const sheet = await screen.findByRole('region', { name: 'The answer to your proposal' });
  expect(within(sheet).getByText('Accepted')).toBeTruthy();
  expect(within(sheet).getByText(/corrected by Ana Analyst/)).toBeTruthy();
  expect(within(sheet).getByText('The law asks for it.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Correct' })).toBeNull();
});

test('where something has come of the answer only its words are put right', async () => {
  const user = userEvent.setup();
  const sent = jest.fn(() => ({ data: { correctAnswer: { __typename: 'ProposalMoveRefused' } } }));
  const input = { proposalId: 'p', decision: 'ACCEPTED', text: 'From May on.', parkedUntil: null };
  const answer = given({ decision: 'ACCEPTED', text: 'From April on.' });
  await shown({ acts: ['CORRECT'], state: 'QUICK_WIN', answer }, [
    { request: { query: CorrectAnswerDocument, variables: { input } }, result: sent },
  ]);
  await user.click(await screen.findByRole('button', { name: 'Correct' }));
  expect(screen.getByText(/the decision stays/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  await user.clear(screen.getByRole('textbox', { name: /What happens next/ }));
  await user.type(screen.getByRole('textbox', { name: /What happens next/ }), 'From May on.');
  await user.click(screen.getByRole('button', { name: 'Publish the correction' }));
  expect(await screen.findByText('It has gone on meanwhile; this can no longer be done.')).toBeTruthy();
  expect(sent).toHaveBeenCalledTimes(1);
});

test('whoever evaluates puts the answer right where it stands', async () => {
  const user = userEvent.setup();
  const sent = jest.fn(() => ({ data: { correctAnswer: { __typename: 'ProposalMoveRefused' } } }));
  const input = {
    proposalId: 'p',
    decision: 'ACCEPTED',
    text: 'The law asks for it. Not any more.',
    parkedUntil: null,
  };
  await shown({ acts: ['CORRECT'] }, [
    { request: { query: CorrectAnswerDocument, variables: { input } }, result: sent },
  ]);
  await user.click(await screen.findByRole('button', { name: 'Correct' }));
  await user.click(screen.getByRole('radio', { name: 'Accept' }));
  await user.type(screen.getByRole('textbox', { name: /What happens next/ }), ' Not any more.');
  await user.click(screen.getByRole('button', { name: 'Publish the correction' }));
  // What cannot be done is said, and what was typed stays.
  expect(await screen.findByText('It has gone on meanwhile; this can no longer be done.')).toBeTruthy();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('textbox', { name: /What happens next/ })).toBeTruthy();
});

test('each step says under its word what it was this time, to those who evaluate by its state alone', () => {
  const by = { __typename: 'PersonCard' as const, id: 'a', name: 'Ana Analyst' };
  const step = (id: string, more: object) => ({
    ...{
      __typename: 'ProposalStep' as const,
      id,
      word: 'ANSWERED' as const,
      state: null,
      news: null,
      isCorrection: false,
    },
    ...{ because: '', movedAt: '2026-11-02T09:00:00Z', movedBy: by, ...more },
  });
  const fate = [
    step('one', { news: 'NOMINATED', because: 'Shorter calls' }),
    step('two', { news: 'IN_PROJECT', because: 'Shorter calls' }),
    step('three', { news: 'IN_PROJECT', state: 'IN_PROJECT' }),
  ];
  renderPart(<Fate fate={fate} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Answeredput before the board.*Ana AnalystShorter calls$/),
    expect.stringMatching(/^Answeredhas become a project.*Shorter calls$/),
    expect.stringMatching(/^In a project2 Nov/),
  ]);
});
