import type { Statement } from './statement.ts';

/** Asks the database, inside an act or inside a reading: for what is read the same way in both. */
export type Ask = <Row>(named: Statement, values?: readonly unknown[]) => Promise<Row[]>;
