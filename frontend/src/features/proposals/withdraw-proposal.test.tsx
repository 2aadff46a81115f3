import { expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { WithdrawProposalDocument } from './proposal.generated.ts';
import { WithdrawProposal } from './withdraw-proposal.tsx';

test('a proposal is withdrawn only after its author was asked', async () => {
  const user = userEvent.setup();
  const sent = jest.fn(() => ({ data: { withdrawProposal: { __typename: 'ProposalMoveRefused' } } }));
  await renderPage(
    <ToastProvider>
      <WithdrawProposal proposalId="p" />
    </ToastProvider>,
    [{ request: { query: WithdrawProposalDocument, variables: { input: { proposalId: 'p' } } }, result: sent }],
  );
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  expect(await screen.findByRole('dialog', { name: 'Withdraw this proposal?' })).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  await user.click(await screen.findByRole('button', { name: 'Withdraw it' }));
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
});
