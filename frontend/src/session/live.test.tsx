import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, renderHook } from '@testing-library/react';
import { Changes, LiveProvider, useChanges } from './live.ts';

const opened = { subject: null, id: null, refetch: true };
const moved = (id: string) => ({ subject: 'MEETING', id, refetch: false });

let changes: Changes;
beforeEach(() => {
  jest.useFakeTimers();
  changes = new Changes();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

/** How often a page about one meeting has read again by now. */
function givenAPage(id = 'ours') {
  const refetch = jest.fn();
  renderHook(() => useChanges(['MEETING'], refetch, id), {
    wrapper: ({ children }) => <LiveProvider value={{ changes, subscribe: () => () => {} }}>{children}</LiveProvider>,
  });
  return () => {
    jest.advanceTimersByTime(1_000);
    return refetch.mock.calls.length;
  };
}

test('a page reads again when its meeting changes, and not for another', () => {
  const timesRead = givenAPage();
  changes.tell(moved('another'));
  expect(timesRead()).toBe(0);
  changes.tell(moved('ours'));
  changes.tell(moved('ours'));
  expect(timesRead()).toBe(1);
});

test('what changed before a page listens is read when it does: while it loaded, or since it was last shown', () => {
  changes.tell(opened);
  jest.advanceTimersByTime(60_000);
  changes.tell(moved('ours'));
  jest.advanceTimersByTime(60_000);
  expect(givenAPage()()).toBe(1);
  expect(givenAPage('another')()).toBe(0);
});

test('a page that loads while the line opens reads again; long after it has opened, or before, it does not', () => {
  expect(givenAPage()()).toBe(0);
  changes.tell(opened);
  expect(givenAPage()()).toBe(1);
  jest.advanceTimersByTime(60_000);
  expect(givenAPage()()).toBe(0);
});

test('a line that opens again leaves everything in doubt, and so does more than can be remembered', () => {
  changes.tell(opened);
  jest.advanceTimersByTime(60_000);
  for (let nth = 0; nth <= 500; nth += 1) changes.tell(moved(`meeting ${nth}`));
  expect(givenAPage()()).toBe(1);

  changes = new Changes();
  for (const word of [opened, opened]) changes.tell(word);
  jest.advanceTimersByTime(60_000);
  expect(givenAPage()()).toBe(1);
});
