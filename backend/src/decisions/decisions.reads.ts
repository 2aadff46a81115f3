import { isOverdue } from '@cxboard/domain/decisions/action.rules';
import { type Ballot, isReviewDue, tallyOf } from '@cxboard/domain/decisions/decision.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ActionModel } from './action.model.ts';
import type { DecisionModel } from './decision.model.ts';
import type { SinceLastTimeModel } from './since-last-time.model.ts';
import type { ActionsArgs, DecisionsArgs } from './decisions.inputs.ts';
import {
  actionById,
  actionByNumber,
  actionList,
  decisionById,
  decisionByNumber,
  decisionList,
  ownActions,
  sinceLastTime,
} from './decisions.statements.ts';

type DecisionTree = Omit<DecisionModel, 'tally' | 'isReviewDue'> & {
  readonly ballots: readonly Ballot[];
  readonly supersededById: string | null;
};
type Named = { readonly id: string } | { readonly board: string; readonly number: number };
type ActionTree = Omit<ActionModel, 'isOverdue'> & { readonly ownerId: string };

interface Listed<Tree> {
  readonly boardId: string;
  readonly total: number;
  readonly trees: readonly Tree[];
}

interface SinceRow extends Pick<SinceLastTimeModel, 'since' | 'openCount' | 'overdueCount' | 'settledCount'> {
  readonly boardId: string;
  readonly open: readonly ActionTree[];
  readonly settled: readonly ActionTree[];
  readonly decisions: readonly DecisionTree[];
}

@Injectable()
export class DecisionsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The register of a board, the newest number first. */
  async decisions(viewer: Viewer, { board, first, after, search, ...only }: DecisionsArgs) {
    const [size, today] = [pageSize(first), this.todayOf(viewer)];
    const values = [
      board,
      wordsOf(search),
      only.inForce ?? false,
      only.reviewDue ?? false,
      today,
      keyIn(after, 1)?.[0] ?? null,
    ];
    const listed = await this.listed<DecisionTree>(viewer, decisionList, [...values, size + 1]);
    const decisions = listed.trees.map((tree) => decisionOf(tree, today));
    return partOf(decisions, { size, total: listed.total, keyOf: ({ number }) => [String(number)] });
  }

  /** The promises made to a board, the soonest first. */
  async actions(viewer: Viewer, { board, first, after, search, states, ownerIds, overdue }: ActionsArgs) {
    const [size, today] = [pageSize(first), this.todayOf(viewer)];
    const [dueOn, id] = keyIn(after, 2) ?? [null, null];
    const narrowed = [wordsOf(search), someOf(states), someOf(ownerIds), overdue ?? false, today];
    const listed = await this.listed<ActionTree>(viewer, actionList, [board, ...narrowed, dueOn, id, size + 1]);
    const actions = listed.trees.map((tree) => actionOf(tree, today));
    return partOf(actions, { size, total: listed.total, keyOf: (action) => [action.dueOn, action.id] });
  }

  /** What a meeting looks back at: what is open, and what came of it since the meeting before. */
  async sinceLastTime(viewer: Viewer, meetingId: string): Promise<SinceLastTimeModel> {
    const today = this.todayOf(viewer);
    const row = foundOr404((await this.database.read<SinceRow>(viewer, sinceLastTime, [meetingId, today]))[0]);
    if (!may(viewer).seeDecisions(row)) throw new NotFound();
    const actionsOf = (trees: readonly ActionTree[]) => trees.map((tree) => actionOf(tree, today));
    return {
      ...{ id: meetingId, since: row.since },
      ...{ openCount: row.openCount, overdueCount: row.overdueCount, settledCount: row.settledCount },
      ...{ open: actionsOf(row.open), settled: actionsOf(row.settled) },
      decisions: row.decisions.map((tree) => decisionOf(tree, today)),
    };
  }

  async decision(viewer: Viewer, named: Named): Promise<DecisionModel> {
    const tree = await this.one<DecisionTree>(viewer, named, [decisionById, decisionByNumber]);
    if (!may(viewer).seeDecisions(tree)) throw new NotFound();
    return decisionOf(tree, this.todayOf(viewer));
  }

  async action(viewer: Viewer, named: Named): Promise<ActionModel> {
    const tree = await this.one<ActionTree>(viewer, named, [actionById, actionByNumber]);
    if (!may(viewer).seeAction(tree)) throw new NotFound();
    return actionOf(tree, this.todayOf(viewer));
  }

  /** Open promises of the viewer on any board, due until a day. */
  async ownDue(viewer: Viewer, until: string) {
    return this.database.read<OwnAction>(viewer, ownActions, [viewer.personId, until]);
  }

  private async one<Tree>(viewer: Viewer, named: Named, [byId, byNumber]: readonly [Statement, Statement]) {
    const [row] = await ('id' in named
      ? this.database.read<{ tree: Tree }>(viewer, byId, [named.id])
      : this.database.read<{ tree: Tree }>(viewer, byNumber, [named.board, named.number]));
    return foundOr404(row).tree;
  }

  private async listed<Tree>(viewer: Viewer, named: Statement, values: readonly unknown[]): Promise<Listed<Tree>> {
    const listed = foundOr404((await this.database.read<Listed<Tree>>(viewer, named, values))[0]);
    if (!may(viewer).seeDecisions(listed)) throw new NotFound();
    return listed;
  }

  private todayOf = ({ organization }: Viewer) => localDateOf(this.clock.now(), organization.timeZone);
}

export interface OwnAction {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly dueOn: string;
  readonly boardSlug: string;
}

function decisionOf(tree: DecisionTree, today: string): DecisionModel {
  return { ...tree, tally: tallyOf(tree.ballots), isReviewDue: isReviewDue(tree, today) };
}

const actionOf = (tree: ActionTree, today: string): ActionModel => ({ ...tree, isOverdue: isOverdue(tree, today) });

interface Part<Node> {
  readonly size: number;
  readonly total: number;
  readonly keyOf: (node: Node) => readonly string[];
}

function partOf<Node>(read: readonly Node[], { size, total, keyOf }: Part<Node>): Connection<Node> {
  const nodes = read.slice(0, size);
  const last = nodes.at(-1);
  const pageInfo = { hasNextPage: read.length > size, endCursor: last ? cursorOf(keyOf(last)) : null };
  return { nodes, totalCount: total, pageInfo };
}

const someOf = <T>(list: readonly T[] | null | undefined) => (list?.length ? list : null);
const wordsOf = (search: string | null | undefined) => search?.trim().replace(/[\\%_]/g, '\\$&') || null;
