import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import { type IncomingResponse, ResponsesLoading, Source } from '../metrics/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { Import } from './import.entity.ts';
import { type GoodRow, type RowBatch } from './row-source.ts';

interface TakeOver {
  readonly found: Import;
  readonly mapping: Mapping;
  readonly batches: AsyncIterable<RowBatch>;
}

/** Takes every usable row of a file over; how many were there already. Imports of one source take turns. */
export async function takeOver(work: Work, { found, mapping, batches }: TakeOver): Promise<number> {
  const source = await work.lock(Source, found.sourceId ?? '');
  const columns = (role: string) => mapping.columns.filter((column) => column.role === role);
  const loading = new ResponsesLoading(work, {
    sourceId: source.id,
    importId: found.id,
    questions: columns('SCORE').map(({ question, header, scale }) => ({
      name: question ?? header,
      scale: scale ?? { min: 0, max: 10 },
    })),
    dimensions: columns('DIMENSION').map(({ dimension, header, aboutPeople }) => ({
      name: dimension ?? header,
      aboutPeople: aboutPeople ?? false,
    })),
    comments: columns('COMMENT').map(({ header }) => header),
    hasId: columns('RESPONSE_ID').length > 0,
  });
  const duplicates = await loading.take(responsesIn(batches));
  await work.change(source, { mapping });
  return duplicates;
}

async function* responsesIn(batches: AsyncIterable<RowBatch>): AsyncGenerator<IncomingResponse[]> {
  for await (const { good } of batches) yield good.map(asResponse);
}

function asResponse({ draft, codes }: GoodRow): IncomingResponse {
  const { key, line, day, weight, customerKey, dimensions: labels, comments, answers } = draft;
  return { key: `${key.kind} ${key.text}`, line, day, weight, customerKey, labels, comments, answers, codes };
}
