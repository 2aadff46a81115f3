import type { LedgerDocument } from '@cxboard/domain/ledger/ledger.rules';

export interface BoardLedger {
  readonly boardId: string;
  readonly board: string;
  readonly document: LedgerDocument;
}

export type Entry = LedgerDocument['entries'][number];
export type Line = Entry['lines'][number];
export type Model = LedgerDocument['models'][number];
