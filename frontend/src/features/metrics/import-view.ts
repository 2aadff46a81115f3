import { oneOf, textIn } from '../../session/address-state.ts';

export const columnLists = ['USED', 'OPEN', 'ALL'] as const;
export type ColumnList = (typeof columnLists)[number];

/** What the import page shows, from its address. */
export interface ImportView {
  /** Back to the columns, though the file was read already. */
  step?: 'COLUMNS' | undefined;
  list?: ColumnList | undefined;
  find?: string | undefined;
  /** The column whose panel is open. */
  column?: string | undefined;
}

export const importView = (search: Record<string, unknown>): ImportView => ({
  step: oneOf(['COLUMNS'] as const, search['step']),
  list: oneOf(columnLists, search['list']),
  find: textIn(search['find']),
  column: textIn(search['column']),
});
