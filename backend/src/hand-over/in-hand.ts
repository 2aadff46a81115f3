import { actionsInHand } from '../decisions/index.ts';
import { reasonsInHand, touchPointsInHand } from '../contacts/index.ts';
import { divesInHand, lanesInHand, rationalesInHand } from '../deep-dives/index.ts';
import { itemsInHand } from '../agenda/index.ts';
import { metricsInHand } from '../metrics/index.ts';
import { nominationsInHand } from '../nominations/index.ts';
import type { HandsOver } from '../people/index.ts';
import { projectsInHand } from '../projects/index.ts';
import { proposalsInHand } from '../proposal-answers/index.ts';
import { topicsInHand } from '../topics/index.ts';

/** Everything that can be in somebody's hands: one line for each chapter that leaves something there. */
export const everythingInHand: readonly HandsOver[] = [
  projectsInHand,
  actionsInHand,
  itemsInHand,
  topicsInHand,
  nominationsInHand,
  metricsInHand,
  proposalsInHand,
  divesInHand,
  lanesInHand,
  rationalesInHand,
  reasonsInHand,
  touchPointsInHand,
];
