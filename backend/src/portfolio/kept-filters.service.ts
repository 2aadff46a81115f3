import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { partsIn, queryOf } from '@cxboard/domain/portfolio/kept-filter.rules';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type {
  KeepProjectFilterInput,
  KeptProjectFiltersModel,
  RemoveProjectFilterInput,
} from './kept-filters.model.ts';
import { KeptProjectFilter } from './project-filter.entity.ts';

/** $1 board (its id or the name in its address) · $2 viewer */
const filtersOf = statement(
  'portfolio.filters',
  `
select json_build_object('id', b.id, 'filters', coalesce((
  select json_agg(json_build_object(
      'id', f.id, 'name', f.name, 'query', f.query, 'isShared', f.is_shared, 'isMine', f.person_id = $2::uuid,
      'keptBy', (select p.card from person_cards p where p.organization_id = f.organization_id and p.id = f.person_id))
    order by lower(f.name), f.id)
  from project_filters f
  where f.organization_id = b.organization_id and f.board_id = b.id and (f.is_shared or f.person_id = $2::uuid)),
  '[]'::json)) as tree
from board_cards b
where b.organization_id = current_organization() and (b.slug = $1 or b.id::text = $1)`,
);

/** One at a time of a person, so that nobody keeps more than there is room for. $1 person */
const oneAtATime = statement(
  'portfolio.filters_turn',
  `select pg_advisory_xact_lock(hashtext('project_filters'), hashtext($1))`,
);

/** What the projects are narrowed to again and again. */
@Injectable()
export class KeptFilters {
  constructor(private readonly database: Database) {}

  async ofBoard(viewer: Viewer, board: string): Promise<KeptProjectFiltersModel> {
    const values = [board, viewer.personId];
    const [row] = await this.database.read<{ tree: KeptProjectFiltersModel }>(viewer, filtersOf, values);
    const { tree } = foundOr404(row);
    foundOr404(may(viewer).keepProjectFilters({ boardId: tree.id }) || null);
    return tree;
  }

  /** Under a name that the same person has used before, it takes the place of what was kept. */
  keep(viewer: Viewer, { boardId, name, query: said, isShared }: KeepProjectFilterInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      stopUnless(may(viewer).keepProjectFilters({ boardId }));
      const query = queryOf(partsIn(said));
      if (query === '') throw new BadInput('This filter says nothing.', { field: 'query' });
      if (name.trim() === '') throw new BadInput('A filter has a name.', { field: 'name' });

      const { personId } = viewer;
      await work.query(oneAtATime, [personId]);
      const mine = await work.find(KeptProjectFilter, { boardId, personId });
      const before = mine.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
      if (!before && mine.length >= limits.projects.filtersOfAPerson) return tooMany;
      const kept = { name: name.trim(), query, isShared, keptAt: work.now };
      if (before) await work.change(before, kept);
      else await work.add(KeptProjectFilter, { boardId, personId, ...kept });
      return told(work, boardId);
    });
  }

  /** Of somebody else, one that is not shared does not exist. */
  remove(viewer: Viewer, { filterId }: RemoveProjectFilterInput) {
    return this.database.work(viewer, async (work) => {
      const filter = await work.lock(KeptProjectFilter, filterId);
      const { boardId, personId, isShared } = filter;
      const isFound = personId === viewer.personId || (isShared && may(viewer).keepProjectFilters({ boardId }));
      foundOr404(isFound || null);
      stopUnless(may(viewer).removeProjectFilter({ personId }));
      await work.remove(filter);
      return told(work, boardId);
    });
  }
}

const tooMany = {
  __typename: 'TooManyFilters',
  message: `A person keeps at most ${limits.projects.filtersOfAPerson} filters on a board.`,
} as const;

function told(work: Work, boardId: string) {
  work.tell('PROJECT', boardId, { boardId });
  return { id: boardId };
}
