import type { AdoptionField, AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import type { AdoptionProblem } from '@cxboard/domain/adoption/adoption.rules';
import type { AskedOrder } from '@cxboard/domain/adoption/adoption-table.rules';
import { projectStages } from '@cxboard/domain/projects/stage.rules';
import { stageWord } from '@cxboard/messages/projects.messages';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import type { PreviewAdoptionQuery } from './adoption.generated.ts';

export type Preview = Extract<PreviewAdoptionQuery['previewAdoption'], { __typename: 'AdoptionPreview' }>;

/** What is brought in, and what its columns say. */
export interface AdoptedTable {
  readonly kind: AdoptionKind;
  readonly text: string;
  readonly mapping: (AdoptionField | null)[] | null;
  /** Said by a person where no date of the table tells. */
  readonly dateOrder: AskedOrder | null;
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
  const { t, i18n } = useLingui();
  const { list } = useFormat();
  const fields = useFieldWords(kind);
  const stages = list(projectStages.map((stage) => stageWord(i18n, stage)));
  const why: Readonly<Record<AdoptionProblem, (field: string, said: string) => string>> = {
    MISSING: (field) => t`${field} is missing`,
    NO_DATE: (field, said) => t`${field}: “${said}” is no day; write 2026-04-03, 3.4.2026 or 3/4/2026`,
    WHICH_DATE: (field, said) => t`${field}: “${said}” can be two days; say above which comes first`,
    TOO_LONG: (field) => t`${field} is too long`,
    NOBODY: (_, said) => t`nobody here is called “${said}”`,
    SEVERAL_PEOPLE: (_, said) => t`several people are called “${said}”; give the mail address`,
    NO_STAGE: (_, said) => t`“${said}” is no stage of ours, which are ${stages}`,
    TO_COME: (field, said) => t`${field}: ${said} is still to come`,
    NOT_LATER: (field, said) => t`${field}: ${said} is not after the day of the decision`,
  };
  return ({ field, problem, said }: Preview['rows'][number]['problems'][number]) => why[problem](fields[field], said);
}

/** What a row says beside its title, as it would stand here. */
export function useRowWords(kind: AdoptionKind) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const fields = useFieldWords(kind);
  return ({ ownerName, stage, startedOn, dueOn, reviewOn }: Preview['rows'][number]): string => {
    const said = (field: AdoptionField, value: string | null) => (value ? [`${fields[field]}: ${value}`] : []);
    const day = (field: AdoptionField, value: string | null) => said(field, value && date(value));
    return [
      ...(ownerName ? [ownerName] : []),
      ...(kind === 'PROJECT' ? [stageWord(i18n, stage)] : []),
      ...[...day('STARTED', startedOn), ...day('DUE', dueOn), ...day('REVIEW', reviewOn)],
    ].join(' · ');
  };
}
