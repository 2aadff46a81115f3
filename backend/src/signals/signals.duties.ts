import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { wordsIn } from '@cxboard/messages/languages';
import { list } from '@cxboard/messages/figures';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { OpenSignal } from './signals.candidates.ts';
import { openSignals } from './signals.statements.ts';

/** How many things the line names before it says "and more". */
const named = 3;

/** New signals ask for one line together: what they are about. */
@Injectable()
export class SignalDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    if (!may(viewer).judgeSignals()) return [];
    const fresh = (await this.database.read<OpenSignal>(viewer, openSignals)).filter(({ state }) => state === 'NEW');
    if (fresh.length === 0) return [];
    const titles = [...new Set(fresh.map(({ title }) => title))].slice(0, named);
    const title = list(wordsIn(viewer.organization.locale), titles);
    const subject = { type: 'ORGANIZATION', id: viewer.organizationId } as const;
    return [{ kind: 'JUDGE_SIGNALS', subject, title, dueOn: null, place: { page: 'SIGNALS' } }];
  }
}
