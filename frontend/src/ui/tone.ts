export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'decision' | 'accent';

/** The ink of each tone; readable on every paper of the kit in light and dark. */
export const toneInk: Record<Tone, string> = {
  neutral: 'text-ink-2',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  decision: 'text-decision',
  accent: 'text-accent',
};
