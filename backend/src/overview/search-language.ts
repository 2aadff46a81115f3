import { type IndexedKind, indexedKinds } from '@cxboard/domain/overview/search.rules';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NIL } from 'uuid';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { Jobs } from '../platform/jobs/jobs.ts';

/** $1 organization · $2 kind · $3 the last that was done */
const refill = statement('search.refill', 'select refill_search($1, $2, $3) as last');

/** What is found by its words is put in anew when the house speaks another language: some at a time, so that nobody waits. */
@Injectable()
export class SearchLanguage implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    this.jobs.handle('search.learn_language', ({ organizationId }) => this.learn(organizationId));
  }

  async learn(organizationId: string): Promise<void> {
    for (const kind of indexedKinds)
      for (let last: string | null = NIL; last; last = await this.refillSome(organizationId, { kind, after: last }));
  }

  private refillSome(organizationId: string, { kind, after }: { kind: IndexedKind; after: string }) {
    return this.database.workFor({ organizationId, reason: 'search' }, async (work) => {
      const [row] = await work.query<{ last: string | null }>(refill, [organizationId, kind, after]);
      return row?.last ?? null;
    });
  }
}
