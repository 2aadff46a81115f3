import { statement } from '../platform/database/statement.ts';

export const snapshotTree = statement(
  'metrics.snapshot',
  `select card || jsonb_build_object('content', content) as tree from snapshot_cards where id = $1`,
);

/** The numbers stay as they were seen; that their data are gone is said beside them. */
export const withdrawData = statement(
  'metrics.withdraw_data',
  `update snapshots set data_withdrawn_at = $2 where $1 = any(import_ids) and data_withdrawn_at is null returning id`,
);
