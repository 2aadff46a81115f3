import type { ProjectStage } from '../projects/stage.rules.ts';
import type { Refusal } from '../refusal.ts';

export type NotDelivered = Refusal<'NotDelivered'>;

const delivered: readonly ProjectStage[] = ['DELIVERED', 'MEASURING', 'CLOSED'];

/** What a project cost and whom it reached is said when it is delivered, not promised before. */
export const refuseClosing = (stage: ProjectStage): NotDelivered | null =>
  delivered.includes(stage)
    ? null
    : {
        __typename: 'NotDelivered',
        message: 'What it cost and whom it reached is said once the project is delivered.',
      };
