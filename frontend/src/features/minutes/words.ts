import type { ResultKind } from '@cxboard/domain/sessions/result.rules';
import type { Tone } from '../../ui/tone.ts';

export const resultTones: Record<ResultKind, Tone> = {
  INFORMATION: 'neutral',
  DECISION: 'decision',
  ACTION: 'accent',
  NOMINATION: 'decision',
  ANALYSIS_TASK: 'accent',
  DEFERRAL: 'warn',
};
