import { sql } from './sql.ts';

/** When the lanes were asked: from that day they have a week to answer. */
export const askedToSign = sql(461, 'asked-to-sign', 'alter table deep_dives add column asked_on date;');
