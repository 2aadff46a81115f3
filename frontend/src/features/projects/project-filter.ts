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
  /** Promises of the vision in force. */
  readonly promise?: string;
  /** Which picture of the projects is looked at, and what a grid is put together by. */
  readonly view?: string;
  readonly by?: string;
}

export const projectViews = ['list', 'grid', 'timeline', 'order', 'changes'] as const;
export type ProjectView = (typeof projectViews)[number];

export const portfolioGroupings = ['priority', 'stage', 'health', 'department', 'promise', 'owner'] as const;
export type Grouping = (typeof portfolioGroupings)[number];

export const healths = [...reportedHealths, 'UNKNOWN'] as const satisfies readonly Health[];

/** Addresses are typed by people: what is not known is left out. */
export function projectFilterIn(search: Record<string, unknown>): ProjectFilterWords {
  return narrowing({
    words: textIn(search['words']) ?? '',
    stage: knownIn(projectStages, search['stage']).join(','),
    health: knownIn(healths, search['health']).join(','),
    owner: idsIn(search['owner']).join(','),
    department: idsIn(search['department']).join(','),
    promise: idsIn(search['promise']).join(','),
    view: knownIn(projectViews, search['view'])[0] ?? '',
    by: knownIn(portfolioGroupings, search['by'])[0] ?? '',
  });
}

/** What narrows; the view and its grouping stay when everything is shown again. */
export function useProjectFilter() {
  const { words, change } = useListFilter(projectFilterIn);
  const narrowed = Object.keys(words).filter((name) => name !== 'view' && name !== 'by');
  const everything = Object.fromEntries(narrowed.map((name) => [name, '']));
  return {
    ...{ words, change, isNarrowed: narrowed.length > 0 },
    view: knownIn(projectViews, words.view)[0] ?? 'list',
    clear: () => change(everything),
  };
}

export const groupingIn = (by: string | undefined): Grouping => knownIn(portfolioGroupings, by)[0] ?? 'priority';

export type ProjectFilter = ReturnType<typeof useProjectFilter>;

/** The filter as the server takes it. */
export const filterOf = ({ words, stage, health, owner, department, promise }: ProjectFilterWords) => ({
  search: words ?? null,
  stages: knownIn<ProjectStage>(projectStages, stage),
  healths: knownIn<Health>(healths, health),
  ownerIds: idsIn(owner),
  departmentIds: idsIn(department),
  promiseIds: idsIn(promise),
});
