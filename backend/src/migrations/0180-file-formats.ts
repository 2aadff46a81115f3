import { sql } from './sql.ts';

/** How the bytes of a file become rows is found once and may be corrected, so it is kept with the file. */
export const fileFormats = sql(
  180,
  'file formats',
  `
alter table imports add column format jsonb;
`,
);
