import { expect, test } from '@jest/globals';
import { useLingui } from '@lingui/react';
import { screen } from '@testing-library/react';
import { renderPart } from '../../testing/render-part.tsx';
import { useDatesAsIn } from './dates-as-in.ts';

function Invitation({ locale }: { locale: string }) {
  useDatesAsIn(locale);
  const { i18n } = useLingui();
  return <p>{i18n.date('2026-11-26T10:00:00Z', { dateStyle: 'long', timeZone: 'UTC' })}</p>;
}

test('somebody from outside reads days as the house writes them, and the page stands', () => {
  const { rerender } = renderPart(<p>The page is being fetched.</p>);
  rerender(<Invitation locale="en-GB" />);
  expect(screen.getByText('26 November 2026')).toBeInTheDocument();
  rerender(<Invitation locale="en-US" />);
  expect(screen.getByText('November 26, 2026')).toBeInTheDocument();
});
