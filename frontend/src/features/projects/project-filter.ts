import { reportedHealths, type Health } from '@cxboard/domain/projects/health.rules';
import { projectStages, type ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the list is narrowed to, as its address says: words with commas between them. */
export interface ProjectFilterWords {
  readonly words?: string;
  readonly stage?: string;
  readonly health?: string;
  readonly owner?: string;
  readonly department?: string;
}

export const healths = [...reportedHealths, 'UNKNOWN'] as const satisfies readonly Health[];

/** Addresses are typed by people: what is not known is left out. */
export function projectFilterIn(search: Record<string, unknown>): ProjectFilterWords {
  const kept = {
    words: textIn(search['words']),
    stage: known(projectStages, search['stage']).join(','),
    health: known(healths, search['health']).join(','),
    owner: idsIn(search['owner']).join(','),
    department: idsIn(search['department']).join(','),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, text]) => text !== ''));
}

export function useProjectFilter() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const words = projectFilterIn(search);
  const change = (changes: ProjectFilterWords) =>
    void navigate({ to: '.', search: projectFilterIn({ ...words, ...changes }), replace: true } as never);
  const clear = () => void navigate({ to: '.', search: {}, replace: true } as never);
  return { words, change, clear, isNarrowed: Object.keys(words).length > 0 };
}

export type ProjectFilter = ReturnType<typeof useProjectFilter>;

/** The filter as the server takes it. */
export const filterOf = ({ words, stage, health, owner, department }: ProjectFilterWords) => ({
  search: words ?? null,
  stages: known<ProjectStage>(projectStages, stage),
  healths: known<Health>(healths, health),
  ownerIds: idsIn(owner),
  departmentIds: idsIn(department),
});

export const parts = (text: unknown): string[] => (typeof text === 'string' ? text.split(',').filter(Boolean) : []);

const known = <Word extends string>(words: readonly Word[], given: unknown): Word[] =>
  words.filter((word) => parts(given).includes(word));

const idsIn = (given: unknown) => parts(given).filter((id) => /^[0-9a-f-]{36}$/.test(id));

const textIn = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 200) : '';
