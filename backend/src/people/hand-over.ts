import type { HandOverKind } from '@cxboard/domain/people/hand-over.rules';
import type { Work } from '../platform/database/work.ts';

export interface Hands {
  readonly fromId: string;
  readonly toId: string;
}

/** What a chapter leaves in somebody's hands, and how it goes to somebody else. */
export interface HandsOver {
  readonly kind: HandOverKind;
  /**
   * A select of `organization_id, person_id, id`: what each person holds and is not over. What stands in confidence is
   * left out: who may read it is for those who lead the board to say, not for an administrator.
   */
  readonly held: string;
  pass(work: Work, id: string, hands: Hands): Promise<unknown>;
}
