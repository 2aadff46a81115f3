import { blank, type NewResult, type Typed } from './entry.ts';
import type { EditResultMutationVariables } from './session.generated.ts';
import type { Result } from './session-view.ts';

type Fields = Omit<EditResultMutationVariables['input'], 'resultId' | 'seenVersion'>;

/** A result that is written, as if it had just been typed. */
export const typedOf = (result: Result): Typed => ({
  ...blank,
  ...filledIn(writtenIn(result), blank),
});

/** Only what was changed is sent: what somebody else changes meanwhile stays theirs. */
export function changesOf(result: Result, next: NewResult): Fields {
  const before = writtenIn(result);
  const after: Fields = { ...nothing, ...next };
  const changed = (Object.keys(nothing) as (keyof Fields)[]).filter((field) => after[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

const nothing = {
  ...{ kind: null, text: null, ownerId: null, dueOn: null, rule: null, quorum: null, reviewOn: null },
  ...{ supersedesId: null, response: null, cause: '', withoutKnownCause: false },
} as const satisfies Fields;

function writtenIn({ kind, text, owner, supersedes, ...more }: Result) {
  const { dueOn, rule, quorum, reviewOn, response, cause, withoutKnownCause } = more;
  const others = { ownerId: owner?.id ?? null, supersedesId: supersedes?.id ?? null };
  return { kind, text, ...others, dueOn, rule, quorum, reviewOn, response, cause, withoutKnownCause };
}

/** A field that says nothing is as it is in an empty form. */
const filledIn = <T extends object>(written: { readonly [Field in keyof T]?: T[Field] | null }, empty: T): Partial<T> =>
  Object.fromEntries(Object.entries(written).filter(([field, said]) => field in empty && said !== null)) as Partial<T>;
