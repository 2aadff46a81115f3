import type { AnswerDecision } from '@cxboard/domain/proposals/answer.rules';
import type { Someone } from './cast.ts';

type Act =
  | { readonly act: 'REVIEW'; readonly by: Someone }
  | { readonly act: 'ASK'; readonly by: Someone; readonly text: string }
  | { readonly act: 'GIVE_INFO'; readonly text: string }
  | { readonly act: 'ANSWER'; readonly by: Someone; readonly decision: AnswerDecision; readonly text: string }
  | { readonly act: 'DRAFT'; readonly by: Someone; readonly decision: AnswerDecision; readonly text: string }
  | { readonly act: 'NOTE' | 'COMMENT' | 'SUPPORT'; readonly by: Someone; readonly text: string }
  | { readonly act: 'QUICK_WIN' | 'IMPLEMENTED'; readonly by: Someone; readonly text: string }
  | { readonly act: 'MERGE'; readonly by: Someone; readonly into: string }
  | { readonly act: 'ASSIGN'; readonly by: Someone; readonly to: Someone }
  | { readonly act: 'WITHDRAW'; readonly text: string };

/** So many days before the Monday on which the demonstration is made; acts come later than the proposal. */
export type DemoAct = Act & { readonly daysAgo: number };

export interface DemoProposal {
  readonly key: string;
  readonly by: Someone;
  readonly daysAgo: number;
  readonly text: string;
  readonly reason?: string;
  readonly touchPoint?: string;
  readonly isAnonymous?: true;
  readonly acts: readonly DemoAct[];
}
