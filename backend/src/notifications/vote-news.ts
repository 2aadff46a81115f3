import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { missingVotes, votersAsked } from '../resolutions/index.ts';
import { Letters } from './letters.ts';
import { Teller } from './telling.ts';

/** Whose vote is asked for between meetings: when it is put to them, and once more on the day before its last. */
@Injectable()
export class VoteNews {
  constructor(
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly teller: Teller,
  ) {}

  async opened(work: Work, resolutionId: string): Promise<void> {
    const { timeZone } = await this.letters.senderOf(work);
    const asked = await votersAsked(work, { resolutionId, today: localDateOf(work.now, timeZone) });
    // Who put it forward knows of it.
    const others = asked.filter(({ personId, proposerId }) => personId !== proposerId);
    await this.ask(work, others, (id) => `resolution ${id}`);
  }

  async tell(organizationId: string): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'votes due' }, async (work) => {
      const { timeZone } = await this.letters.senderOf(work);
      const today = localDateOf(work.now, timeZone);
      const missing = await missingVotes(work, { today, until: addDays(today, 1) });
      await this.ask(work, missing, (id) => `resolution ${id} ends`);
    });
  }

  private async ask(work: Work, owed: Awaited<ReturnType<typeof votersAsked>>, eventOf: (id: string) => string) {
    for (const [id, ofOne] of Map.groupBy(owed, (one) => one.id)) {
      const [first] = ofOne;
      if (!first) continue;
      const place = { page: 'RESOLUTION', boardSlug: first.boardSlug, number: first.number } as const;
      const facts = { place, resolution: first.text, dueOn: first.closesOn };
      const personIds = ofOne.map(({ personId }) => personId);
      await this.teller.tell(work, { kind: 'VOTE_ASKED', event: eventOf(id), facts }, { personIds });
    }
  }
}
