import { localDateOf } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { isOpen, type KeptState, stateOf } from '@cxboard/domain/nominations/nomination.rules';
import { type Ranked, rankByPriority, type ToRank } from '@cxboard/domain/nominations/priority.rules';
import { may } from '@cxboard/domain/people/permissions';
import { seatsOf } from '@cxboard/domain/people/relations';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { languageOf } from '../platform/language.ts';
import type {
  NominationCardModel,
  NominationOriginModel,
  NominationModel,
  SimilarThingModel,
} from './nomination.model.ts';
import type {
  NominationArgs,
  NominationFilter,
  NominationsArgs,
  SimilarNominationsArgs,
} from './nominations.inputs.ts';
import {
  nominationById,
  nominationByNumber,
  nominationList,
  nominationOfItem,
  nominationOfProject,
  similarThings,
} from './nominations.statements.ts';

type CardTree = Omit<NominationCardModel, 'state' | 'priority'> & { readonly keptState: KeptState };
type PageTree = Omit<NominationModel, 'state' | 'priority'> & { readonly keptState: KeptState };

interface ListRow {
  readonly toRank: readonly ToRank[];
  readonly cards: readonly CardTree[];
}

interface SimilarRow {
  readonly boardId: string;
  readonly things: readonly SimilarThingModel[];
}

@Injectable()
export class NominationsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  nomination(viewer: Viewer, { board, number }: NominationArgs): Promise<NominationModel> {
    return this.page(viewer, nominationByNumber, [board, number]);
  }

  nominationById(viewer: Viewer, id: string): Promise<NominationModel> {
    return this.page(viewer, nominationById, [id]);
  }

  /** What an item of an agenda asks the board to decide. */
  async ofItem(viewer: Viewer, itemId: string): Promise<NominationModel> {
    const [row] = await this.database.read<{ id: string }>(viewer, nominationOfItem, [itemId]);
    return this.nominationById(viewer, foundOr404(row).id);
  }

  async ofProject(viewer: Viewer, projectId: string): Promise<NominationOriginModel | null> {
    const values = [projectId, ...seenBy(viewer)];
    return (await this.database.read<NominationOriginModel>(viewer, nominationOfProject, values))[0] ?? null;
  }

  /** A board has some hundreds of nominations in its life: all that fit are read, since ranks are known only by rule. */
  async nominations(viewer: Viewer, asked: NominationsArgs): Promise<Connection<NominationCardModel>> {
    const { board, filter, first, after } = asked;
    const values = [board, ...seenBy(viewer), filter?.search?.trim() || null];
    const { cards, toRank } = foundOr404((await this.database.read<ListRow>(viewer, nominationList, values))[0]);
    const today = this.todayOf(viewer);
    const ranks = ranksOf(toRank);
    const shown = cards
      .map((tree) => standing(tree, { today, ranks }))
      .filter((one) => fits(one, filter ?? {}))
      .toSorted(inOrder);
    return partOf(shown, { size: pageSize(first), after: keyIn(after, 1)?.[0] ?? null });
  }

  /** Open nominations and projects of the board that read alike. */
  async similar(
    viewer: Viewer,
    { board, text, metricId = null, reasonId = null }: SimilarNominationsArgs,
  ): Promise<readonly SimilarThingModel[]> {
    const language = languageOf(viewer.organization.locale);
    const values = [board, text.trim(), language, limits.nominations.similarShown, metricId, reasonId];
    const rows = await this.database.read<SimilarRow>(viewer, similarThings, values);
    const { boardId, things } = foundOr404(rows[0]);
    foundOr404(may(viewer).seeNominations({ boardId }) || null);
    return things;
  }

  private todayOf = ({ organization }: Viewer) => localDateOf(this.clock.now(), organization.timeZone);

  private async page(viewer: Viewer, named: Statement, values: readonly unknown[]): Promise<NominationModel> {
    const today = this.todayOf(viewer);
    const rows = await this.database.read<{ tree: PageTree; toRank: readonly ToRank[] }>(viewer, named, [
      today,
      ...values,
    ]);
    const { tree, toRank } = foundOr404(rows[0]);
    foundOr404(may(viewer).seeNomination(relationsOf(tree)) || null);
    return standing(may(viewer).seeStories() ? tree : withoutWords(tree), { today, ranks: ranksOf(toRank) });
  }
}

const relationsOf = ({ boardId, nominator, owner, keptState }: CardTree) => ({
  boardId,
  nominatorId: nominator?.id ?? null,
  ownerId: owner?.id ?? null,
  isDraft: keptState === 'DRAFT',
});

/** What a customer told is read by the board and its analysts; others see that there is a story. */
const withoutWords = (tree: PageTree): PageTree => ({
  ...tree,
  evidence: tree.evidence.map(({ story, ...one }) => ({ ...one, story: story && { ...story, title: '', text: '' } })),
});

const ranksOf = (toRank: readonly ToRank[]): ReadonlyMap<string, Ranked> =>
  new Map(rankByPriority(toRank).map((one) => [one.id, one]));

interface Now {
  readonly today: string;
  readonly ranks: ReadonlyMap<string, Ranked>;
}

/** The card as it stands today, with its rank while it is open. */
function standing<Tree extends CardTree>({ keptState, ...tree }: Tree, { today, ranks }: Now) {
  const { deferredUntil, onAgendaOf } = tree;
  const state = stateOf({ state: keptState, deferredUntil, isOnAgenda: onAgendaOf !== null }, today);
  const ranked = ranks.get(tree.id);
  const priority = ranked && isOpen(state) ? { ...ranked, of: ranks.size } : null;
  return { ...tree, state, priority, onAgendaOf: state === 'ON_AGENDA' ? onAgendaOf : null };
}

/** The boards whose nominations are all seen (null: every one), and the person, who sees their own. */
function seenBy(viewer: Viewer) {
  const { seeNominations } = may(viewer);
  const boardIds = seatsOf(viewer)
    .filter((seat) => seeNominations(seat))
    .map(({ boardId }) => boardId);
  return [seeNominations({ boardId: '' }) ? null : boardIds, viewer.personId];
}

function fits(one: NominationCardModel, { states, sources, ownerIds, reasonIds }: NominationFilter): boolean {
  return (
    isIn(states, one.state) &&
    isIn(sources, one.source) &&
    isIn(ownerIds, one.owner?.id ?? null) &&
    isIn(reasonIds, one.reason?.id ?? null)
  );
}

const isIn = <Value>(list: readonly Value[] | null | undefined, value: Value | null): boolean =>
  !list?.length || (value !== null && list.includes(value));

/** What waits for the board by its rank, then drafts, then what is decided, the newest first. */
function inOrder(a: NominationCardModel, b: NominationCardModel): number {
  return groupOf(a) - groupOf(b) || rankOf(a) - rankOf(b) || later(a, b) || b.number - a.number;
}

const groupOf = ({ state }: NominationCardModel) => (isOpen(state) ? 0 : state === 'DRAFT' ? 1 : 2);
const rankOf = ({ priority }: NominationCardModel) => priority?.rank ?? Number.MAX_SAFE_INTEGER;
const later = (a: NominationCardModel, b: NominationCardModel) =>
  isOpen(a.state) ? 0 : (b.decidedAt ?? '').localeCompare(a.decidedAt ?? '');

function partOf(cards: readonly NominationCardModel[], { size, after }: { size: number; after: string | null }) {
  const from = cards.findIndex(({ id }) => id === after) + 1;
  const nodes = cards.slice(from, from + size);
  const last = nodes.at(-1)?.id;
  const pageInfo = { hasNextPage: from + size < cards.length, endCursor: last ? cursorOf([last]) : null };
  return { nodes, totalCount: cards.length, pageInfo };
}
