import { folded } from '../imports/mapping.rules.ts';
import type { Direction } from './definition.rules.ts';

const wentWrong =
  /breach|\blate\b|delay|miss(ed|ing)|fail|abandon|complain|error|defect|\blost\b|overdue|too long|waited|te laat|verspätet|zpožd/;
const wentWell = /\bwithin\b|on ?time|first time|resolved first|\b(re)?solved\b|punctual|op tijd|pünktlich|včas/;
const turned = /\b(not|no|never|without|niet|nicht|kein)\b/;

/** Which way of a share is better, where its name tells: of breaches fewer. None where it does not, or says both. */
export function directionTold(name: string): Direction | null {
  const said = folded(name.replaceAll('_', ' '));
  const [isWrong, isWell] = [wentWrong.test(said), wentWell.test(said)];
  if (isWrong === isWell || turned.test(said)) return null;
  return isWrong ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER';
}
