import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expectAccessible, renderPart } from '../../testing/render-part.tsx';
import { RowContent } from './list.tsx';
import { SortableList } from './sortable-list.tsx';

function Letters({ isFixed = false }) {
  const [items, setItems] = useState(['A', 'B', 'C'].map((id) => ({ id })));
  return (
    <SortableList
      label="Letters"
      items={items}
      isFixed={isFixed}
      nameOf={(item) => item.id}
      onMove={(id, index) => setItems(items.filter((item) => item.id !== id).toSpliced(index, 0, { id }))}
      menuFor={({ id }) => [{ label: 'Take out', onSelect: () => setItems(items.filter((item) => item.id !== id)) }]}
    >
      {(item, handle) => <RowContent leading={handle} title={item.id} />}
    </SortableList>
  );
}

const order = () => screen.getAllByRole('listitem').map((row) => row.textContent);
const handle = (name: string) => screen.getByRole('button', { name: `Move “${name}”` });

test('Alt with an arrow moves the row, keeps its focus and says where it is now', async () => {
  const user = userEvent.setup();
  renderPart(<Letters />);
  handle('A').focus();
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(order()).toEqual(['B', 'C', 'A']);
  expect(handle('A')).toHaveFocus();
  expect(screen.getByText('“A” is now 3 of 3.')).toBeInTheDocument();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(order()).toEqual(['B', 'C', 'A']);
});

test('Space lifts a row, the arrows carry it, Space puts it down, and each of it is said', async () => {
  const user = userEvent.setup();
  renderPart(<Letters />);
  handle('A').focus();
  expect(handle('A')).toHaveAccessibleDescription(/^Space lifts it, the arrow keys move it/);
  await user.keyboard(' ');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(screen.getByText(/^“A” is lifted, 1 of 3\./)).toBeInTheDocument();
  expect(handle('A')).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}');
  expect(order()).toEqual(['B', 'C', expect.stringMatching(/^A/)]);
  expect(handle('A')).toHaveFocus();
  expect(screen.getByText('“A” over place 3 of 3.')).toBeInTheDocument();
  await expectAccessible();
  await user.keyboard(' ');
  expect(order()).toEqual(['B', 'C', 'A']);
  expect(handle('A')).toHaveFocus();
  expect(screen.getByText('“A” is now 3 of 3.')).toBeInTheDocument();
});

test.each([
  ['Escape', '{Escape}'],
  ['leaving the row', '{Tab}'],
])('%s puts a lifted row back where it was', async (_, keys) => {
  const user = userEvent.setup();
  renderPart(<Letters />);
  handle('C').focus();
  await user.keyboard(`{Enter}{Home}${keys}`);
  expect(order()).toEqual(['A', 'B', 'C']);
  expect(screen.getByText('“C” is back, 3 of 3.')).toBeInTheDocument();
});

test('the menu of the handle moves the row and offers what the page adds', async () => {
  const user = userEvent.setup();
  renderPart(<Letters />);
  expect(handle('C')).toHaveAttribute('aria-haspopup', 'menu');
  expect(handle('C')).toHaveAttribute('aria-expanded', 'false');
  await user.click(handle('C'));
  expect(handle('C')).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible();
  await user.click(screen.getByRole('menuitem', { name: /Move up/ }));
  expect(order()).toEqual(['A', 'C', 'B']);
  await user.click(handle('A'));
  expect(screen.getByRole('menuitem', { name: /Move up/ })).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('menuitem', { name: 'Take out' }));
  expect(order()).toEqual(['C', 'B']);
});

test('a fixed order has no handles', () => {
  renderPart(<Letters isFixed />);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a row that is carried while the order becomes fixed stands where it was, also when it may move again', async () => {
  const user = userEvent.setup();
  const { rerender } = renderPart(<Letters />);
  handle('A').focus();
  await user.keyboard(' {ArrowDown}');
  expect(order()[1]).toMatch(/^A/);
  rerender(<Letters isFixed />);
  expect(order()).toEqual(['A', 'B', 'C']);
  rerender(<Letters />);
  expect(order()).toEqual(['A', 'B', 'C']);
});
