import { isDueAgain, statesOf } from '@cxboard/domain/proposals/proposal.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { containing } from '../platform/database/containing.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { cardsOf, proposalById, proposalByNumber, proposalList, waitingFacts } from './proposal.statements.ts';
import type { ProposalCardModel, ProposalModel } from './proposal.model.ts';
import {
  cardShown,
  type CardTree,
  type ClockRow,
  clockOf,
  type Looking,
  lookingOn,
  pageShown,
  type PageTree,
} from './proposal-shown.ts';
import type { ProposalScope } from './proposal.words.ts';
import type { ProposalFilter, ProposalsArgs } from './proposals.inputs.ts';
import type { CalendarFacts } from './working-days.ts';

interface CardRows {
  readonly calendar: CalendarFacts;
  readonly cards: readonly CardTree[];
  readonly count?: number;
}

/** What waits for an answer, with the day it is due. */
export interface Waiting extends ClockRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly parkedUntil: string | null;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly evaluatorIds: readonly string[];
}

@Injectable()
export class ProposalsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  proposal(viewer: Viewer, number: number): Promise<ProposalModel> {
    return this.page(viewer, proposalByNumber, number);
  }

  proposalById(viewer: Viewer, id: string): Promise<ProposalModel> {
    return this.page(viewer, proposalById, id);
  }

  async proposals(viewer: Viewer, { filter, first, after }: ProposalsArgs): Promise<Connection<ProposalCardModel>> {
    const size = pageSize(first);
    const [submittedAt, id] = keyIn(after, 2) ?? [null, null];
    const narrowed = narrowedBy(filter ?? {});
    const late = filter?.scopes?.includes('OVERDUE') ? await this.overdue(viewer) : null;
    const values = [viewer.personId, ...narrowed, late, submittedAt, id, size + 1];
    const [row] = await this.database.read<CardRows>(viewer, proposalList, values);
    const { calendar, cards, count = 0 } = foundOr404(row);
    const looking = lookingOn(viewer, this.clock.now(), calendar);
    const nodes = cards.slice(0, size).map((tree) => cardShown(tree, looking));
    const pageInfo = { hasNextPage: cards.length > size, endCursor: cursorAfter(nodes.at(-1)) };
    return { nodes, totalCount: count, pageInfo };
  }

  /** What waits for this evaluator, what is due first on top; nothing of their own. */
  async inbox(viewer: Viewer, { first, after }: ProposalsArgs): Promise<Connection<ProposalCardModel>> {
    const size = pageSize(first);
    const waiting = await this.waitingFor(viewer);
    const from = waiting.findIndex(({ id }) => id === keyIn(after, 1)?.[0]) + 1;
    const shown = waiting.slice(from, from + size).map(({ id }) => id);
    const last = shown.at(-1);
    const pageInfo = { hasNextPage: from + size < waiting.length, endCursor: last ? cursorOf([last]) : null };
    return { nodes: await this.cards(viewer, shown), totalCount: waiting.length, pageInfo };
  }

  /** In the order of these ids; what is not there for the viewer is left out. */
  async cards(viewer: Viewer, ids: readonly string[]): Promise<ProposalCardModel[]> {
    if (ids.length === 0) return [];
    const [row] = await this.database.read<CardRows>(viewer, cardsOf, [viewer.personId, ids]);
    const { calendar, cards } = foundOr404(row);
    const looking = lookingOn(viewer, this.clock.now(), calendar);
    return cards.map((tree) => cardShown(tree, looking));
  }

  /** Open proposals that this person is to answer, the most urgent first; what waits for its author comes last. */
  async waitingFor(viewer: Viewer): Promise<Waiting[]> {
    const rows = await this.waiting(viewer, !may(viewer).evaluateProposals());
    return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.dueOn, b.dueOn) || a.number - b.number);
  }

  private async overdue(viewer: Viewer): Promise<string[]> {
    const rows = await this.waiting(viewer, false);
    return rows.filter(({ isOverdue }) => isOverdue).map(({ id }) => id);
  }

  private async waiting(viewer: Viewer, onlyAssigned: boolean): Promise<Waiting[]> {
    const [row] = await this.database.read<{ calendar: CalendarFacts; waiting: readonly Waiting[] }>(
      ...([viewer, waitingFacts, [viewer.personId, onlyAssigned]] as const),
    );
    const { calendar, waiting } = foundOr404(row);
    const looking = lookingOn(viewer, this.clock.now(), calendar);
    return waiting.flatMap((one) => dueOf(one, looking));
  }

  private async page(viewer: Viewer, named: Statement, key: number | string): Promise<ProposalModel> {
    const [row] = await this.database.read<{ tree: PageTree; calendar: CalendarFacts }>(viewer, named, [
      viewer.personId,
      key,
    ]);
    const { tree, calendar } = foundOr404(row);
    return pageShown(tree, lookingOn(viewer, this.clock.now(), calendar));
  }
}

const cursorAfter = (last: ProposalCardModel | undefined) =>
  last?.submittedAt ? cursorOf([last.submittedAt, last.id]) : null;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rankOf = ({ state }: Waiting): number => (state === 'NEEDS_INFO' ? 1 : 0);

/** A parked one is there from the day on that was named; it has been answered once and is overdue by nothing. */
function dueOf(one: Waiting, looking: Looking): Waiting[] {
  const clock = clockOf(one, looking);
  if (clock) return [{ ...one, dueOn: clock.dueOn, isOverdue: clock.isOverdue && one.state !== 'NEEDS_INFO' }];
  const isAgain = isDueAgain(one, looking.today) && one.parkedUntil !== null;
  return isAgain ? [{ ...one, dueOn: one.parkedUntil ?? looking.today, isOverdue: false }] : [];
}

const someOf = <T>(list: readonly T[] | null | undefined) => (list?.length ? list : null);

/** As the statement of the list wants it: states, topics, how the viewer stands to it, words, number. */
function narrowedBy({ words, reasonIds, touchPointIds, scopes, search }: ProposalFilter): unknown[] {
  const within = (scope: ProposalScope) => scopes?.includes(scope) ?? false;
  const asked = search?.trim() ?? '';
  return [
    someOf(statesOf(words ?? []).filter((state) => state !== 'MERGED')),
    someOf(reasonIds),
    someOf(touchPointIds),
    ...[within('OWN'), within('SUPPORTED'), within('FOLLOWED'), within('ASSIGNED')],
    containing(asked),
    /^#?\d{1,7}$/.test(asked) ? Number(asked.replace('#', '')) : null,
  ];
}
