import { classes } from './classes.ts';

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
const names: Record<string, string> = {
  mod: isApple ? '⌘' : 'Ctrl',
  alt: isApple ? '⌥' : 'Alt',
  shift: 'Shift',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  arrowup: '↑',
  arrowdown: '↓',
};

/** `mod+k` as a person reads it: Ctrl K, or ⌘ K on a Mac. Steps of a sequence keep their spaces. */
function spellKeys(keys: string): string {
  return keys
    .split(' ')
    .map((step) =>
      step
        .split('+')
        .map((key) => names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
        .join(' '),
    )
    .join(' ');
}

/** Keys to press, as they stand on the keyboard. */
export function Kbd({ keys, bare = false }: { keys: string; bare?: boolean }) {
  const frame = 'rounded-small border border-line bg-surface-2 px-1.5 py-px';
  return (
    <kbd className={classes('font-sans text-meta whitespace-nowrap text-ink-2 tabular-nums', !bare && frame)}>
      {spellKeys(keys)}
    </kbd>
  );
}
