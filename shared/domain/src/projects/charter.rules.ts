import { asksForMoreDepartments } from './contacts.rules.ts';

/** What a one-page charter says beside the five things that a start needs. */
export interface CharterFacts {
  readonly sponsorId: string | null;
  readonly coOwnerId: string | null;
  readonly departmentIds: readonly string[];
  readonly contacts: readonly { readonly departmentId: string }[];
  readonly singleDepartmentBecause: string;
  readonly scope: string;
  readonly solution: string;
  readonly dueOn: string | null;
  readonly milestones: number;
  readonly pieces: number;
  /** Whether it is said what it is to change; a project that no metric can show needs no plan. */
  readonly hasEffectPlan: boolean;
  readonly isMeasurable: boolean;
}

export const charterParts = [
  'EVIDENCE',
  'DEPARTMENTS',
  'CONTACTS',
  'SINGLE_DEPARTMENT',
  'SPONSOR',
  'CO_OWNER',
  'SCOPE',
  'SOLUTION',
  'DUE_DATE',
  'MILESTONES',
  'EFFECT_PLAN',
] as const;
export type CharterPart = (typeof charterParts)[number];

const isOpen: Record<CharterPart, (charter: CharterFacts) => boolean> = {
  EVIDENCE: ({ pieces }) => pieces === 0,
  DEPARTMENTS: ({ departmentIds }) => departmentIds.length === 0,
  CONTACTS: ({ departmentIds, contacts }) =>
    departmentIds.some((id) => !contacts.some(({ departmentId }) => departmentId === id)),
  SINGLE_DEPARTMENT: ({ departmentIds, singleDepartmentBecause }) =>
    asksForMoreDepartments(departmentIds) && singleDepartmentBecause.trim() === '',
  SPONSOR: ({ sponsorId }) => sponsorId === null,
  CO_OWNER: ({ coOwnerId }) => coOwnerId === null,
  SCOPE: ({ scope }) => scope.trim() === '',
  SOLUTION: ({ solution }) => solution.trim() === '',
  DUE_DATE: ({ dueOn }) => dueOn === null,
  MILESTONES: ({ milestones }) => milestones === 0,
  EFFECT_PLAN: ({ isMeasurable, hasEffectPlan }) => isMeasurable && !hasEffectPlan,
};

/** What is still to be said on the way. None of it holds a project up. */
export const openParts = (charter: CharterFacts): CharterPart[] => charterParts.filter((part) => isOpen[part](charter));
