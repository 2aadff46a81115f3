import { reportedHealths, type Health } from '@cxboard/domain/projects/health.rules';
import { projectStages, type ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { textIn } from '../../session/address-state.ts';
import { idsIn, knownIn, narrowing, useListFilter } from '../../session/list-filter.ts';

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
  return narrowing({
    words: textIn(search['words']) ?? '',
    stage: knownIn(projectStages, search['stage']).join(','),
    health: knownIn(healths, search['health']).join(','),
    owner: idsIn(search['owner']).join(','),
    department: idsIn(search['department']).join(','),
  });
}

export const useProjectFilter = () => useListFilter(projectFilterIn);

export type ProjectFilter = ReturnType<typeof useProjectFilter>;

/** The filter as the server takes it. */
export const filterOf = ({ words, stage, health, owner, department }: ProjectFilterWords) => ({
  search: words ?? null,
  stages: knownIn<ProjectStage>(projectStages, stage),
  healths: knownIn<Health>(healths, health),
  ownerIds: idsIn(owner),
  departmentIds: idsIn(department),
});
