import type { Chapter } from '../platform/chapter.ts';
import { ProjectClosing, ValueModelRow } from './ledger.entity.ts';
import { LedgerReads } from './ledger.reads.ts';
import { LedgerResolver } from './ledger.resolver.ts';
import { LedgerService } from './ledger.service.ts';

export { ProjectClosing, ValueModelRow } from './ledger.entity.ts';
export { ledgerOf } from './ledger.reads.ts';

export const ledger: Chapter = {
  rows: [ValueModelRow, ProjectClosing],
  resolvers: [LedgerResolver],
  services: [LedgerReads, LedgerService],
};
