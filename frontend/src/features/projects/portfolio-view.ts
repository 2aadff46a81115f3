import type { Health } from '@cxboard/domain/projects/health.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { projectStages } from '@cxboard/domain/projects/stage.rules';
import { type Grouping, healths } from './project-filter.ts';
import type { PortfolioQuery, PortfolioRow_rowFragment } from './portfolio.generated.ts';

export type Portfolio = PortfolioQuery['portfolio'];
export type PortfolioRow = PortfolioRow_rowFragment;

export interface Group {
  readonly key: string;
  readonly kind: Grouping;
  /** Null: nobody has said. */
  readonly name: string | null;
  readonly rows: readonly PortfolioRow[];
}

interface Kind {
  readonly key: string;
  readonly name: string | null;
}

const one = (key: string, name: string | null = key): Kind[] => [{ key, name }];
const some = (kinds: readonly Kind[]): readonly Kind[] => (kinds.length > 0 ? kinds : one('', null));

/** What a row stands under; in several groups when it touches several departments or serves several promises. */
const kindsOf: Record<Grouping, (row: PortfolioRow) => readonly Kind[]> = {
  priority: ({ place }) => one(place === null ? '' : thirdOf(place), place === null ? null : thirdOf(place)),
  stage: ({ project }) => one(project.stage),
  health: ({ project }) => one(project.health),
  department: ({ departments }) => some(departments.map(({ id, name }) => ({ key: id, name }))),
  promise: ({ promises }) => some(promises.map(({ id, text }) => ({ key: id, name: text }))),
  owner: ({ project }) => one(project.owner.id, project.owner.name),
};

/** First to third, fourth to sixth …: so that an order reads as a grid. */
const thirdOf = (place: number): string => {
  const first = Math.floor((place - 1) / 3) * 3 + 1;
  return `${first}–${first + 2}`;
};

const inOrder: Partial<Record<Grouping, readonly (ProjectStage | Health)[]>> = {
  stage: projectStages,
  health: healths,
};

/** The rows in groups: those of a known order in it, others as their first row stands, and last what nobody has said. */
export function groupsOf(rows: readonly PortfolioRow[], kind: Grouping): Group[] {
  const pairs = rows.flatMap((row) => kindsOf[kind](row).map((of) => ({ of, row })));
  const groups = [...Map.groupBy(pairs, ({ of }) => of.key).entries()].map(([key, all]) => ({
    ...{ key, kind, name: all[0]?.of.name ?? null, rows: all.map(({ row }) => row) },
  }));
  const known: readonly string[] = inOrder[kind] ?? [];
  const rank = ({ key }: Group) => (key === '' ? Infinity : known.indexOf(key));
  return groups.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
