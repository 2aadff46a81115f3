/// <reference path="./jstat.d.ts" />
import jStat from 'jstat';
import { twoSidedNormal, z95 } from './normal.rules.ts';

/**
 * The 97.5 % point of Student's t: how many standard errors a two-sided 95 % interval of a mean reaches.
 * Infinite degrees of freedom are the normal distribution.
 */
export const t95 = (degreesOfFreedom: number): number =>
  degreesOfFreedom === Infinity ? z95 : jStat.studentt.inv(0.975, degreesOfFreedom);

/** Two-sided p-value of Student's t, through the incomplete beta function so that far tails keep their digits. */
export const twoSidedStudent = (t: number, degreesOfFreedom: number): number =>
  degreesOfFreedom === Infinity
    ? twoSidedNormal(t)
    : jStat.ibeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);

/** One-sided p-value of Student's t for "greater": small when t is far above 0. */
export function upperStudent(t: number, degreesOfFreedom: number): number {
  const tail = twoSidedStudent(t, degreesOfFreedom) / 2;
  return t >= 0 ? tail : 1 - tail;
}
