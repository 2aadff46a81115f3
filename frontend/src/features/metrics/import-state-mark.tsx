import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { ImportState } from '../../contract.generated.ts';

const tones: Record<ImportState, Tone> = {
  UPLOADED: 'warn',
  VALIDATING: 'accent',
  READY: 'warn',
  COMMITTING: 'accent',
  COMMITTED: 'good',
  FAILED: 'bad',
  ROLLING_BACK: 'accent',
  ROLLED_BACK: 'neutral',
};

const words: Record<ImportState, () => ReactNode> = {
  UPLOADED: () => <Trans>columns to be set</Trans>,
  VALIDATING: () => <Trans>being checked</Trans>,
  READY: () => <Trans>checked, not yet imported</Trans>,
  COMMITTING: () => <Trans>being imported</Trans>,
  COMMITTED: () => <Trans>imported</Trans>,
  FAILED: () => <Trans>could not be read</Trans>,
  ROLLING_BACK: () => <Trans>being rolled back</Trans>,
  ROLLED_BACK: () => <Trans>rolled back</Trans>,
};

/** How far a file came, in words. */
export function ImportStateMark({ state }: { state: ImportState }) {
  return <StatusMark tone={tones[state]}>{words[state]()}</StatusMark>;
}
