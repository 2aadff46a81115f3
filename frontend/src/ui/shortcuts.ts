import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { onDevice } from './on-device.ts';

export interface Shortcut {
  /** `n`, `mod+k`, `alt+ArrowUp`, or a sequence with a space: `g m`. `mod` is Ctrl, or ⌘ on a Mac. */
  keys: string;
  /** What it does, for the list behind `?`. */
  label: string;
}

export interface Registered extends Shortcut {
  run: (event: KeyboardEvent) => void;
}

interface Options {
  label: string;
  isOn?: boolean;
}

const pause = 1_000;
let registered: readonly Registered[] = [];
const kept = 'cxboard.singleKeys';
let singleKeysAreOn = onDevice.read(kept) !== 'off';
let typedBefore = { step: '', at: 0 };
const watchers = new Set<() => void>();

/** Does `run` when the keys are pressed, unless the person is typing. The newest part of the page wins. */
export function useShortcut(keys: string, run: (event: KeyboardEvent) => void, { label, isOn = true }: Options) {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!isOn) return;
    const shortcut = { keys, label, run: (event: KeyboardEvent) => latest(event) };
    change([...registered, shortcut]);
    return () => change(registered.filter((other) => other !== shortcut));
  }, [keys, label, isOn]);
}

/** Every shortcut that works now, for the list behind `?` and for the palette. */
export function useShortcutList(): readonly Registered[] {
  return useSyncExternalStore(watch, () => registered);
}

/** Letters alone can disturb people who dictate or tremble (WCAG 2.1.4): they can be switched off. */
export function switchSingleKeys(isOn: boolean) {
  singleKeysAreOn = isOn;
  if (isOn) onDevice.forget(kept);
  else onDevice.write(kept, 'off');
  watchers.forEach((tell) => tell());
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(watch, () => singleKeysAreOn);
}

function change(next: readonly Registered[]) {
  if (registered.length === 0 && next.length > 0) addEventListener('keydown', handleKey);
  if (next.length === 0) removeEventListener('keydown', handleKey);
  registered = next;
  watchers.forEach((tell) => tell());
}

function watch(tell: () => void) {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function handleKey(event: KeyboardEvent) {
  const step = stepOf(event);
  if (step === null || event.defaultPrevented || event.isComposing || isTyping(event)) return;
  const isFollowed = event.timeStamp - typedBefore.at < pause;
  const sequence = isFollowed ? `${typedBefore.step} ${step}` : step;
  typedBefore = { step, at: event.timeStamp };
  const hit = find(sequence) ?? find(step);
  if (!hit) return;
  typedBefore = { step: '', at: 0 };
  event.preventDefault();
  hit.run(event);
}

function find(keys: string): Registered | undefined {
  const isBare = !keys.includes('+');
  if (isBare && !singleKeysAreOn) return undefined;
  return registered.findLast((shortcut) => shortcut.keys.toLowerCase() === keys);
}

function stepOf(event: KeyboardEvent): string | null {
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return null;
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const isLetter = key.length === 1;
  const isShifted = event.shiftKey && (isCommanded(event) || !isLetter);
  return [isCommanded(event) && 'mod', event.altKey && 'alt', isShifted && 'shift', key].filter(Boolean).join('+');
}

const isCommanded = ({ ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey;

const fields = 'input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable=true]';
/** The space bar presses what has the focus. */
const pressed = 'button, a, summary, input';

/** In a field letters are text; only what has a modifier is passed on, and undo and redo belong to the text. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target) return false;
  if (event.key === ' ' && target.matches(pressed)) return true;
  const isCommand = isCommanded(event) && !['z', 'y'].includes(event.key.toLowerCase());
  return !isCommand && target.matches(fields);
}
