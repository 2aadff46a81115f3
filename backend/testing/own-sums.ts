import { wrongSums } from '../src/imports/index.ts';
import type { TestBoard } from './board.ts';

/** The kept sums of a board's organization that are not those of its rows; others in the same world spoil theirs on purpose. */
export const ownWrongSums = async ({ database, slug }: Pick<TestBoard, 'database' | 'slug'>): Promise<string[]> =>
  (await wrongSums(database.databaseUrl)).filter((line) => line.startsWith(`${slug}:`));
