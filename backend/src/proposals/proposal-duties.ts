import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProposalsReads, type Waiting } from './proposals.reads.ts';

const asked = statement(
  'proposals.asked',
  `select p.id, p.number, p.title from proposals p
     join proposal_authors a on a.organization_id = p.organization_id and a.proposal_id = p.id
   where p.organization_id = current_organization() and p.state = 'NEEDS_INFO' and a.person_id = $1 order by p.asked_at`,
);

interface AskedRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** Whoever evaluates owes an answer; whoever was asked for more owes that. */
@Injectable()
export class ProposalDuties {
  constructor(
    private readonly database: Database,
    private readonly reads: ProposalsReads,
  ) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const waiting = await this.reads.waitingFor(viewer);
    const own = await this.database.read<AskedRow>(viewer, asked, [viewer.personId]);
    return [
      ...own.map((row) => dutyOf('GIVE_PROPOSAL_INFO', row, null)),
      ...waiting.filter((row) => isFor(row, viewer)).map((row) => dutyOf('ANSWER_PROPOSAL', row, row.dueOn)),
    ];
  }
}

/** Whoever was asked to look at it; while nobody was, whoever leads a board or analyses. */
function isFor({ state, evaluatorIds }: Waiting, viewer: Viewer): boolean {
  if (state === 'NEEDS_INFO') return false;
  return evaluatorIds.length > 0 ? evaluatorIds.includes(viewer.personId) : may(viewer).keepTopics();
}

const dutyOf = (
  kind: 'ANSWER_PROPOSAL' | 'GIVE_PROPOSAL_INFO',
  { id, number, title }: AskedRow,
  dueOn: string | null,
): Duty => ({ kind, subject: { type: 'PROPOSAL', id }, title, dueOn, place: { page: 'PROPOSAL', number } });
