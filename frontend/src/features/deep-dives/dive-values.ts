import type { Dive } from './dive-view.ts';

/** What the form of a dive holds; an empty word is nothing. */
export interface DiveValues {
  title: string;
  scope: string;
  ownerId: string;
  departmentId: string;
  dueOn: string;
  explanation: string;
}

export const nothingSaid: DiveValues = {
  ...{ title: '', scope: '', ownerId: '', departmentId: '', dueOn: '', explanation: '' },
};

export const valuesOf = ({ title, scope, owner, department, dueOn, explanation }: Dive): DiveValues => ({
  ...{ title, scope, explanation, ownerId: owner.id, departmentId: department?.id ?? '', dueOn: dueOn ?? '' },
});

/** What a dive begins with. */
export const scopeOf = ({ title, scope, ownerId, departmentId, dueOn }: DiveValues) => ({
  ...{ title: title.trim(), scope, ownerId, departmentId: departmentId || null, dueOn: dueOn || null },
});

export const wordsOf = (values: DiveValues) => ({ ...scopeOf(values), explanation: values.explanation });
