import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { ExportButton } from './export-button.tsx';
import { ProposalExportDocument } from './proposals.generated.ts';

const proposal = (number: number, more: object = {}) => ({
  ...{ __typename: 'ProposalCard', id: `p${number}`, number, title: `Idea ${number}`, word: 'ANSWERED', comments: 2 },
  ...{ submittedAt: '2026-03-02T08:00:00.000Z', supporters: 7, answerText: null, reason: null, touchPoint: null },
  ...{ authors: [], ...more },
});
const filter = {};
const page = (after: string | null, nodes: object[], endCursor: string | null) => ({
  request: { query: ProposalExportDocument, variables: { filter, after } },
  result: {
    data: {
      proposals: {
        ...{ __typename: 'ProposalConnection', nodes },
        pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
      },
    },
  },
});

test('all that the filter lets through leaves as a table, each with its answer and why; an anonymous author stays one', async () => {
  let saved: Blob | null = null;
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return 'blob:proposals';
  };
  URL.revokeObjectURL = () => {};
  const clara = { __typename: 'PersonCard', id: 'clara', name: 'Clara Novak' };
  const answerText = 'Declined: the law asks for "two" signatures, until May.';
  await renderPage(
    <ToastProvider>
      <ExportButton filter={filter as never} />
    </ToastProvider>,
    [page(null, [proposal(2, { answerText, authors: [clara] })], 'next'), page('next', [proposal(1)], null)],
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
  await waitFor(() => expect(saved).not.toBeNull());
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(saved as unknown as Blob);
  });
  const [head = '', second = '', first = ''] = text.replace(/^\uFEFF/, '').split('\r\n');
  expect(head.endsWith('Touch point,Answer and reason')).toBe(true);
  expect(second).toBe(
    '2,Idea 2,Answered,2026-03-02,Clara Novak,7,2,,,"Declined: the law asks for ""two"" signatures, until May."',
  );
  expect(first).toBe('1,Idea 1,Answered,2026-03-02,anonymous,7,2,,,');
});
