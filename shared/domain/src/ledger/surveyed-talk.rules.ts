import { smallestForValue } from '../metrics/gates.rules.ts';
import type { Talk } from './value-model.rules.ts';

/** What promoters, or detractors, answered to the three questions of the value model, added up. */
export interface SurveyedTalk {
  /** How many said whether they spoke of us, and how many of them did. */
  readonly asked: number;
  readonly spoke: number;
  /** Of those who spoke: how many said to how many people, and all of these people. */
  readonly saidHowMany: number;
  readonly listeners: number;
  /** Of those who said both: the people they told, and how many of them acted on it. */
  readonly listenersFollowed: number;
  readonly acted: number;
}

/** Why answers make no figures for the value model. */
export type TalkLacks = 'TOO_FEW' | 'NO_LISTENERS' | 'NO_ACTED';

/** What keeps answers from becoming figures; null when nothing does. Where nobody spoke, nobody had to be told. */
export function talkLacks({ asked, spoke, saidHowMany, listeners, listenersFollowed }: SurveyedTalk): TalkLacks | null {
  if (asked < smallestForValue) return 'TOO_FEW';
  if (spoke > 0 && saidHowMany === 0) return 'NO_LISTENERS';
  return listeners > 0 && listenersFollowed === 0 ? 'NO_ACTED' : null;
}

/**
 * The first three links of the chain (metrics.md section 7): part who spoke of us; people told in twelve months by each of
 * them, on average; part of these people who acted on it. Null when answers are too few or lack a link.
 */
export function talkOf(talk: SurveyedTalk): Talk | null {
  if (talkLacks(talk)) return null;
  const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  return {
    shareWhoSpeak: ratio(talk.spoke, talk.asked),
    timesPerYear: ratio(talk.listeners, talk.saidHowMany),
    conversion: ratio(talk.acted, talk.listenersFollowed),
  };
}
