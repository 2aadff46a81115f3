import { expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPart } from '../../testing/render-part.tsx';
import { InlineMinutes, InlineText } from './inline-edit.tsx';
import { readMinutes } from './minutes-text.ts';

test('Enter saves what is typed and gives the focus back', async () => {
  const user = userEvent.setup();
  const saved: string[] = [];
  renderPart(<InlineText label="Title" value="Refunds" onSave={(title) => saved.push(title)} />);
  await user.click(screen.getByRole('button', { name: 'Title: Refunds' }));
  await user.keyboard('Invoices{Enter}');
  expect(saved).toEqual(['Invoices']);
  expect(screen.getByRole('button')).toHaveFocus();
});

test('what arrives while somebody types is not overwritten unseen: saving tells from what the typing began', async () => {
  const user = userEvent.setup();
  const saved: unknown[] = [];
  const field = (value: string, version: number) => (
    <InlineText label="Title" value={value} from={{ version }} onSave={(title, from) => saved.push([title, from])} />
  );
  const { rerender } = renderPart(field('Refunds', 1));
  await user.click(screen.getByRole('button'));
  await user.keyboard('Invoices');
  rerender(field('Refunds by post', 2));
  await user.keyboard('{Enter}');
  expect(saved).toEqual([['Invoices', { version: 1 }]]);
});

test('Escape restores, and an unchanged value is not saved', async () => {
  const user = userEvent.setup();
  const saved: string[] = [];
  renderPart(<InlineText label="Title" value="Refunds" onSave={(title) => saved.push(title)} />);
  await user.click(screen.getByRole('button'));
  await user.keyboard('Invoices{Escape}');
  await user.click(screen.getByRole('button', { name: 'Title: Refunds' }));
  await user.keyboard('{Enter}');
  expect(saved).toEqual([]);
});

test('minutes that cannot be meant are not saved, and the field says what can be', async () => {
  const user = userEvent.setup();
  const saved: number[] = [];
  renderPart(<InlineMinutes label="Length" value={20} min={1} max={480} onSave={(minutes) => saved.push(minutes)} />);
  await user.click(screen.getByRole('button'));
  await user.keyboard('soon{Enter}');
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Minutes from 1 to 480, such as 20 or 1h 15.');
  await user.clear(screen.getByRole('textbox'));
  await user.keyboard('1h 15{Enter}');
  expect(saved).toEqual([75]);
});

test('while it is saved the new value is shown; when that fails the old one comes back', async () => {
  const user = userEvent.setup();
  const saving = Promise.withResolvers<void>();
  renderPart(<InlineText label="Title" value="Refunds" onSave={() => saving.promise} />);
  await user.click(screen.getByRole('button'));
  await user.keyboard('Invoices{Enter}');
  expect(screen.getByText('Invoices')).toBeInTheDocument();
  await act(async () => saving.reject(new Error('offline')));
  expect(screen.getByText('Refunds')).toBeInTheDocument();
});

test('what is taken away while somebody types in it is said, with what they typed', async () => {
  const user = userEvent.setup();
  const { rerender } = renderPart(<InlineText label="Title" value="Refunds" onSave={() => {}} />);
  await user.click(screen.getByRole('button'));
  rerender(<p>Nothing here</p>);
  expect(screen.queryByText(/You had typed/)).toBeNull();
  rerender(<InlineText label="Title" value="Refunds" onSave={() => {}} />);
  await user.click(screen.getByRole('button'));
  await user.keyboard('Invoices');
  rerender(<p>Nothing here</p>);
  expect(await screen.findByText(/You had typed: “Invoices”$/)).toBeInTheDocument();
});

test.each([
  ['20', 20],
  ['20m', 20],
  ['1h', 60],
  ['1h 15', 75],
  ['1:05', 65],
  ['', null],
  ['soon', null],
  ['-5', null],
])('“%s” is read as %s minutes', (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes);
});
