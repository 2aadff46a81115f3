import { statement } from '../platform/database/statement.ts';

/** One import with all its page shows. $1 id */
export const importTree = statement(
  'imports.import',
  `
select json_build_object(
  'id', i.id, 'version', i.version, 'fileName', i.file_name, 'bytes', i.bytes, 'state', i.state,
  'createdAt', i.created_at, 'committedAt', i.committed_at, 'rolledBackAt', i.rolled_back_at,
  'uploadedBy', (select p.card from person_cards p where p.id = i.uploaded_by_id),
  'source', (select s.tree from source_trees s where s.id = i.source_id),
  'mapping', i.mapping, 'quality', i.quality, 'counts', i.counts, 'difference', i.difference, 'takeOver', i.take_over, 'refusal', i.refusal,
  'doubt', case when i.doubted_at is not null then json_build_object(
    'because', i.doubted_because, 'at', i.doubted_at,
    'by', (select p.card from person_cards p where p.id = i.doubted_by_id)) end,
  'progress', case when i.state in ('VALIDATING', 'COMMITTING') then (
    select json_build_object('bytesRead', p.bytes_read, 'rowsRead', p.rows_read) from import_progress p where p.id = i.id) end
) as tree
from imports i where i.id = $1`,
);

/** $1 older than this import or null · $2 how many */
export const importCards = statement(
  'imports.cards',
  `
select json_build_object(
  'id', i.id, 'fileName', i.file_name, 'state', i.state, 'createdAt', i.created_at, 'committedAt', i.committed_at,
  'sourceName', (select s.name from source_trees s where s.id = i.source_id),
  'goodRows', i.counts -> 'goodRows', 'badRows', i.counts -> 'badRows',
  'quality', i.quality, 'doubtedBecause', i.doubted_because) as card
from imports i where $1::uuid is null or i.id < $1 order by i.id desc limit $2`,
);

/** $1 import · $2 after this number · $3 how many */
export const importErrors = statement(
  'imports.errors',
  `
select number, line, column_name as "column", value, reason, message
from import_errors where import_id = $1 and number > $2 order by number limit $3`,
);

export const sameFile = statement(
  'imports.same_file',
  `select id, file_name as "fileName", state from imports where sha256 = $1 and state <> 'ROLLED_BACK'`,
);

/** $1 import · $2 the source it must be of */
export const importSent = statement(
  'imports.sent',
  'select id as "importId", state, counts, refusal from imports where id = $1 and source_id = $2',
);

/** The file of this source that was taken over last. $1 source · $2 not this import */
export const importBefore = statement(
  'imports.before',
  `select id, file_name as "fileName", committed_at as "committedAt", headers, counts from imports
   where source_id = $1 and id <> $2 and state = 'COMMITTED' order by committed_at desc limit 1`,
);

/** The last day that the files of a source are about; those without dates are about their period. $1 source */
export const dataUntil = statement(
  'imports.data_until',
  `select max(coalesce(mapping -> 'period' ->> 'to', counts ->> 'lastDay')) as until from imports
   where source_id = $1 and state = 'COMMITTED'`,
);

export const formatOf = statement(
  'imports.format',
  'select format, source_id as "sourceId" from imports where id = $1',
);

/** Sources whose columns are known; of a file that says where it is from, only that one. $1 organization · $2 source or null */
export const keptSources = statement(
  'imports.kept_sources',
  `select id, name, mapping from source_cards
   where organization_id = $1 and mapping is not null and ($2::uuid is null or id = $2) order by lower(name), id limit 500`,
);

/** Whether earlier files of a source became days by another clock. $1 source · $2 zone */
export const zoneMovedSince = statement(
  'imports.zone_moved',
  `select exists (select from imports where source_id = $1 and state = 'COMMITTED' and time_zone <> $2) as moved`,
);
