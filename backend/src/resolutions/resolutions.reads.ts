import type { Ballot } from '@cxboard/domain/decisions/decision.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseLate, whyUndecided } from '@cxboard/domain/resolutions/resolution.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ResolutionModel } from './resolution.model.ts';
import type { ResolutionsArgs } from './resolutions.inputs.ts';
import { resolutionById, resolutionByNumber, resolutionList, votesOwed } from './resolutions.statements.ts';

type ResolutionTree = Omit<ResolutionModel, 'isOpen' | 'undecidedBecause'> & { readonly closesAt: string };

interface Listed {
  readonly boardId: string;
  readonly total: number;
  readonly trees: readonly ResolutionTree[];
}

export interface VoteOwed {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly closesOn: string;
  readonly boardSlug: string;
  readonly personId: string;
  readonly proposerId: string;
}

@Injectable()
export class ResolutionsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async resolutions(viewer: Viewer, { board, first, after }: ResolutionsArgs): Promise<Connection<ResolutionModel>> {
    const size = pageSize(first);
    const [isOpen, number] = keyIn(after, 2) ?? [null, null];
    const values = [board, this.todayOf(viewer), isOpen, number, size + 1];
    const listed = foundOr404((await this.database.read<Listed>(viewer, resolutionList, values))[0]);
    if (!may(viewer).seeDecisions(listed)) throw new NotFound();
    const nodes = listed.trees.slice(0, size).map((tree) => this.resolutionOf(tree));
    const last = nodes.at(-1);
    const endCursor = last ? cursorOf([String(last.state === 'OPEN'), String(last.number)]) : null;
    return { nodes, totalCount: listed.total, pageInfo: { hasNextPage: listed.trees.length > size, endCursor } };
  }

  numbered(viewer: Viewer, board: string, number: number): Promise<ResolutionModel> {
    return this.one(viewer, resolutionByNumber, [board, number]);
  }

  resolution(viewer: Viewer, id: string): Promise<ResolutionModel> {
    return this.one(viewer, resolutionById, [id]);
  }

  /** What waits for the vote of the viewer, on any board. */
  owed(viewer: Viewer): Promise<VoteOwed[]> {
    const values = [viewer.organizationId, this.todayOf(viewer), this.clock.now(), viewer.personId];
    return this.database.read<VoteOwed>(viewer, votesOwed, values);
  }

  private async one(viewer: Viewer, named: Statement, key: readonly unknown[]): Promise<ResolutionModel> {
    const rows = await this.database.read<{ tree: ResolutionTree }>(viewer, named, [...key, this.todayOf(viewer)]);
    const { tree } = foundOr404(rows[0]);
    if (!may(viewer).seeDecisions(tree)) throw new NotFound();
    return this.resolutionOf(tree);
  }

  private resolutionOf(tree: ResolutionTree): ResolutionModel {
    const late = refuseLate({ state: tree.state, closesAt: new Date(tree.closesAt) }, this.clock.now());
    return { ...tree, isOpen: late === null, undecidedBecause: tree.outcome === 'NOT_QUORATE' ? why(tree) : null };
  }

  private todayOf = ({ organization }: Viewer) => localDateOf(this.clock.now(), organization.timeZone);
}

function why({ rule, quorum, voters, proposer }: ResolutionTree) {
  const ballots = voters.flatMap(({ person, choice }): Ballot[] => (choice ? [{ personId: person.id, choice }] : []));
  const voterIds = voters.map(({ person }) => person.id);
  return whyUndecided({ rule, quorum, ballots, voterIds, proposerId: proposer.id });
}
