/// <reference path="./jstat.d.ts" />
import jStat from 'jstat';

/** The 97.5 % point of Student's t: how many standard errors a two-sided 95 % interval of a mean reaches. */
export const t95 = (degreesOfFreedom: number): number => jStat.studentt.inv(0.975, degreesOfFreedom);

/** Two-sided p-value of Student's t, through the incomplete beta function so that far tails keep their digits. */
export const twoSidedStudent = (t: number, degreesOfFreedom: number): number =>
  jStat.ibeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
