import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { decisionSearch } from './decisions.statements.ts';

export interface FoundDecision {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly outcome: DecisionOutcome;
  readonly boardSlug: string;
}

@Injectable()
export class DecisionSearch {
  constructor(private readonly database: Database) {}

  /** Decisions whose text, item or number says these words, on boards whose register the viewer may read. */
  async search(viewer: Viewer, words: string, atMost: number): Promise<FoundDecision[]> {
    const { seeDecisions } = may(viewer);
    const boards = viewer.boards.filter((seat) => seeDecisions(seat)).map(({ boardId }) => boardId);
    const said = words.trim().replace(/[\\%_]/g, '\\$&');
    const values = [said, seeDecisions(anyBoard) ? null : boards, atMost];
    return this.database.read<FoundDecision>(viewer, decisionSearch, values);
  }
}

/** A board on which nobody has a seat: who reads its register reads every board's. */
const anyBoard = { boardId: '' };
