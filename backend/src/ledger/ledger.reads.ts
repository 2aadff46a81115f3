import {
  type AcceptedEffect,
  type Course,
  entriesOf,
  type LedgerDocument,
  sourcesOf,
  stretchesOf,
  totalOf,
} from '@cxboard/domain/ledger/ledger.rules';
import { may } from '@cxboard/domain/people/permissions';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { LedgerModel, ProjectClosingModel, TalkSurveyModel } from './ledger.model.ts';
import { closingOf, ledgerFacts, talkOfBoard } from './ledger.statements.ts';

type Told = Pick<LedgerDocument, 'models' | 'promises' | 'unpromised' | 'waiting'>;

interface Facts extends Told {
  readonly boardId: string;
  readonly effects: readonly AcceptedEffect[];
  readonly courses: readonly Course[];
}

type ClosingTree = Omit<ProjectClosingModel, 'id'> & { readonly projectId: string };

/** The ledger is computed from what is frozen and what was said; nothing of it is stored. */
@Injectable()
export class LedgerReads {
  constructor(private readonly database: Database) {}

  async ofBoard(viewer: Viewer, board: string): Promise<LedgerModel> {
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    const { boardId, document } = foundOr404(await ledgerOf(ask, board, viewer.organization.currency));
    foundOr404(may(viewer).seeLedger({ boardId }) || null);
    return { id: boardId, document };
  }

  /** What a survey says of the first links of the chain; null while none asked. */
  async talk(viewer: Viewer, board: string): Promise<TalkSurveyModel | null> {
    const [row] = await this.database.read<{ boardId: string; survey: Omit<TalkSurveyModel, 'id'> | null }>(
      viewer,
      talkOfBoard,
      [board],
    );
    const { boardId, survey } = foundOr404(row);
    foundOr404(may(viewer).seeLedger({ boardId }) || null);
    return survey && { id: boardId, ...survey };
  }

  /** Of a project whose books the viewer may see; else it looks absent. */
  async books(viewer: Viewer, project: ProjectRelations & { readonly id: string }) {
    foundOr404(may(viewer).seeBooks(project) || null);
    return this.closing(viewer, project.id);
  }

  async closing(viewer: Viewer, projectId: string): Promise<ProjectClosingModel> {
    const [row] = await this.database.read<{ tree: ClosingTree }>(viewer, closingOf, [projectId]);
    const nothing = { version: null, cost: null, ownerDays: null, customers: null, churn: null };
    return { ...(row?.tree ?? nothing), id: projectId };
  }
}

/** By the slug or the id of a board. */
export async function ledgerOf(ask: Ask, board: string, currency: string) {
  const [facts] = await ask<Facts>(ledgerFacts, [board]);
  if (!facts) return null;
  const { boardId, effects, courses, ...told } = facts;
  const entries = entriesOf(effects, told.models);
  const document: LedgerDocument = {
    ...{ currency, entries, total: totalOf(entries), stretches: stretchesOf(courses), sources: sourcesOf(courses) },
    ...told,
  };
  return { boardId, document };
}
