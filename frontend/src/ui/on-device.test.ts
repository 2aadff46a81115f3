import { afterEach, expect, jest, test } from '@jest/globals';
import { inTab, Keeper, onDevice } from './on-device.ts';

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

const fails = () => {
  throw new DOMException('There is no room.', 'QuotaExceededError');
};

test('what is kept survives a reload, for the device or for the tab', () => {
  onDevice.write('theme', 'dark');
  inTab.write('words', 'half a sentence');
  expect([localStorage.getItem('theme'), sessionStorage.getItem('words')]).toEqual(['dark', 'half a sentence']);
  onDevice.forget('theme');
  expect([onDevice.read('theme'), localStorage.getItem('theme')]).toEqual([null, null]);
});

test('a full storage loses nothing while the page is open, and never the newest for an older one', () => {
  onDevice.write('words', 'one');
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(fails);
  onDevice.write('words', 'one two');
  expect(onDevice.read('words')).toBe('one two');
  full.mockRestore();
  onDevice.write('words', 'one two three');
  expect([onDevice.read('words'), localStorage.getItem('words')]).toEqual(['one two three', 'one two three']);
});

test('what a full storage keeps of before is known as older after a reload, and is forgotten like the rest', () => {
  const room = localStorage.setItem.bind(localStorage);
  onDevice.write('draft:a', 'one');
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation((key, value) => {
    if (value.length > 3) fails();
    room(key, value);
  });
  onDevice.write('draft:a', 'one two');
  expect([onDevice.read('draft:a'), onDevice.isAged('draft:a')]).toEqual(['one two', false]);
  const reloaded = new Keeper(() => localStorage);
  expect([reloaded.read('draft:a'), reloaded.isAged('draft:a')]).toEqual(['one', true]);
  reloaded.write('draft:a', 'two');
  expect([localStorage.getItem('draft:a'), reloaded.isAged('draft:a'), localStorage.length]).toEqual(['two', false, 1]);
  reloaded.write('draft:a', 'two three');
  reloaded.forgetAll(['draft:']);
  expect([reloaded.read('draft:a'), localStorage.length]).toEqual([null, 0]);
});

test('where a browser forbids storage altogether, the page goes on', () => {
  for (const act of ['getItem', 'setItem', 'removeItem'] as const)
    jest.spyOn(Storage.prototype, act).mockImplementation(fails);
  onDevice.write('words', 'kept');
  expect(onDevice.read('words')).toBe('kept');
  onDevice.forget('words');
  expect(onDevice.read('words')).toBeNull();
});

test('what begins alike is forgotten together, also what only memory holds', () => {
  onDevice.write('draft:a', '1');
  onDevice.write('theme', 'dark');
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(fails);
  onDevice.write('draft:b', '2');
  onDevice.forgetAll(['draft:']);
  expect(['draft:a', 'draft:b', 'theme'].map((key) => onDevice.read(key))).toEqual([null, null, 'dark']);
});
