import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderPart } from '../../testing/render-part.tsx';
import { Button } from './button.tsx';
import { ToastProvider, useToast } from './toast.tsx';

let taken = 0;
function Mover() {
  const toast = useToast();
  return <Button onClick={() => toast({ message: 'Moved “Refunds”', undo: () => (taken += 1) })}>Move</Button>;
}

beforeEach(() => {
  jest.useFakeTimers();
  taken = 0;
});
afterEach(() => {
  jest.useRealTimers();
});
const passes = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

test('an act can be taken back for eight seconds, then the note goes', () => {
  renderPart(<Mover />);
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  passes(7_900);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(taken).toBe(1);
  expect(screen.queryByText('Moved “Refunds”')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  passes(8_100);
  expect(screen.queryByText('Moved “Refunds”')).toBeNull();
});

test('Ctrl Z takes the newest act back, but not while a person types', () => {
  renderPart(
    <>
      <Mover />
      <input aria-label="Title" />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  fireEvent.keyDown(screen.getByLabelText('Title'), { key: 'z', ctrlKey: true });
  expect(taken).toBe(0);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(taken).toBe(1);
});

function TwoMovers() {
  const toast = useToast();
  return ['A', 'B'].map((title) => (
    <Button key={title} onClick={() => toast({ message: `Moved ${title}`, kind: 'moved' })}>
      {title}
    </Button>
  ));
}

test('a newer note of the same kind takes the place of the older one, and a note goes with its page', () => {
  const { rerender } = renderPart(
    <ToastProvider page="/one">
      <TwoMovers />
    </ToastProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'A' }));
  fireEvent.click(screen.getByRole('button', { name: 'B' }));
  expect(screen.queryByText('Moved A')).toBeNull();
  rerender(
    <ToastProvider page="/two">
      <TwoMovers />
    </ToastProvider>,
  );
  expect(screen.getByText('Moved B')).toBeVisible(); // what leads to a page is read there
  passes(2_000);
  rerender(
    <ToastProvider page="/three">
      <TwoMovers />
    </ToastProvider>,
  );
  expect(screen.queryByText('Moved B')).toBeNull();
});

test('a note waits while it is pointed at', () => {
  renderPart(<Mover />);
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  fireEvent.pointerEnter(screen.getByRole('region', { name: 'Notes' }));
  passes(60_000);
  expect(screen.getByText('Moved “Refunds”')).toBeInTheDocument();
  fireEvent.pointerLeave(screen.getByRole('region', { name: 'Notes' }));
  passes(8_100);
  expect(screen.queryByText('Moved “Refunds”')).toBeNull();
});
