import type { AdoptionField, AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import type { AdoptionProblem } from '@cxboard/domain/adoption/adoption.rules';
import { useLingui } from '@lingui/react/macro';
import type { PreviewAdoptionQuery } from './adoption.generated.ts';

export type Preview = Extract<PreviewAdoptionQuery['previewAdoption'], { __typename: 'AdoptionPreview' }>;

/** What is brought in, and what its columns say. */
export interface AdoptedTable {
  readonly kind: AdoptionKind;
  readonly text: string;
  readonly mapping: (AdoptionField | null)[] | null;
}

/** The words of fields, as each kind of thing calls them. */
export function useFieldWords(kind: AdoptionKind): Readonly<Record<AdoptionField, string>> {
  const { t } = useLingui();
  const title = { PROJECT: t`Title`, ACTION: t`What is to be done`, DECISION: t`What was decided` };
  return {
    TITLE: title[kind],
    OWNER: t`Owner`,
    PROBLEM: t`Problem`,
    STAGE: t`Stage`,
    STARTED: kind === 'DECISION' ? t`Decided on` : t`Begun on`,
    DUE: t`Due on`,
    REVIEW: t`Review on`,
  };
}

/** Why a cell cannot come in, after what it says. */
export function useProblemWords(kind: AdoptionKind) {
  const { t } = useLingui();
  const fields = useFieldWords(kind);
  const why: Readonly<Record<AdoptionProblem, (field: string, said: string) => string>> = {
    MISSING: (field) => t`${field} is missing`,
    NO_DATE: (field, said) => t`${field}: “${said}” is no day`,
    TOO_LONG: (field) => t`${field} is too long`,
    NOBODY: (_, said) => t`nobody here is called “${said}”`,
    SEVERAL_PEOPLE: (_, said) => t`several people are called “${said}”; give the mail address`,
    NO_STAGE: (_, said) => t`“${said}” is no stage of ours`,
    TO_COME: (field, said) => t`${field}: ${said} is still to come`,
    NOT_LATER: (field, said) => t`${field}: ${said} is not after the day of the decision`,
  };
  return ({ field, problem, said }: Preview['rows'][number]['problems'][number]) => why[problem](fields[field], said);
}
