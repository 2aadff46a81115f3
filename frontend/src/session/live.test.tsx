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

test('a line whose first word says that nothing was missed leaves nothing in doubt; each time it opens again does', () => {
  const first = givenAPage();
  changes.tell({ ...opened, refetch: false });
  expect(first()).toBe(0);
  expect(givenAPage()()).toBe(0);
  changes.tell(moved('ours'));
  expect(first()).toBe(1);
  jest.advanceTimersByTime(60_000);
  changes.tell(opened);
  expect(givenAPage('another')()).toBe(1);
});

test('what a page hears of by several words is read once', () => {
  const refetch = jest.fn();
  renderHook(() => useChanges(['MEETING'], refetch, { id: 'ours', others: ['PROJECT'] }), {
    wrapper: ({ children }) => <LiveProvider value={{ changes, subscribe: () => () => {} }}>{children}</LiveProvider>,
  });
  for (const word of [opened, moved('ours'), { ...moved('any'), subject: 'PROJECT' }]) changes.tell(word);
  jest.advanceTimersByTime(1_000);
  expect(refetch).toHaveBeenCalledTimes(1);
  changes.tell(moved('another'));
  jest.advanceTimersByTime(1_000);
  expect(refetch).toHaveBeenCalledTimes(1);
});
