import { lead, planners, type Relations, seats } from '../people/relations.ts';

/** A signal is raw: those who prepare the meeting judge it, the board sees it, everyone sees what happened around. */
export const signalActs = ({ is, sitsSomewhere }: Relations) => ({
  seeSignals: () => is('ANALYST') || sitsSomewhere(seats),
  /** Acknowledge, explain, dismiss. */
  judgeSignals: () => is('ANALYST') || sitsSomewhere(planners),
  /** Also: take one back that was recorded by mistake. */
  recordContextEvents: () => is('ANALYST') || sitsSomewhere(lead),
  seeContextEvents: () => true,
});
