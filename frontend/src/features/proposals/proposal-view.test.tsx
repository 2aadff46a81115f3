import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { clara } from '../../../testing/render-at.tsx';
import { renderPage } from '../../../testing/render-page.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { ViewerProvider } from '../../session/viewer-context.ts';
import { Idea } from './proposal-view.tsx';

test('a picture is shown with the words it came with, and a PDF can be opened', async () => {
  const proposal = {
    ...{ text: 'The machine prints yesterday’s date', reason: null, touchPoint: { id: 't', name: 'Branch' } },
    files: [
      { __typename: 'ProposalFile', id: 'photo', kind: 'PNG', bytes: 70 },
      { __typename: 'ProposalFile', id: 'paper', kind: 'PDF', bytes: 900 },
    ],
  };
  await renderPage(
    <ViewerProvider value={clara}>
      <Idea proposal={proposal as never} />
    </ViewerProvider>,
    [],
  );
  expect(await screen.findByRole('img', { name: 'Picture sent with the proposal' })).toHaveAttribute(
    'src',
    '/api/meridian/files/photo',
  );
  expect(screen.getByRole('link', { name: 'Open the PDF' })).toHaveAttribute('href', '/api/meridian/files/paper');
  expect(screen.getByText('Branch')).toBeVisible();
  await expectAccessible();
});
