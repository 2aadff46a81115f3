import { folded, type Mapping, questionsOf } from '@cxboard/domain/imports/mapping.rules';
import type { TextRecord } from '@cxboard/domain/imports/records.rules';
import { compileMapping, type ResponseDraft } from '@cxboard/domain/imports/row.rules';
import { type IncomingResponse, labelsKnown, removeResponses, ResponsesLoading } from '../metrics/index.ts';
import { type AnswerRow, AnswersTally } from './answers.tally.ts';
import type { ImportShape } from './import-shape.ts';
import type { RowBatch } from './row-source.ts';

const noCodes: readonly string[] = [];

/** Each row is a returned questionnaire. */
export const answersShape: ImportShape<AnswerRow> = {
  reading({ mapping, timeZone }, headers) {
    const reader = compileMapping(mapping, headers, timeZone);
    const places = scorePlaces(mapping, headers);
    return ({ line, fields }) => {
      // Twins of a row get their own keys where the rows are counted, so that no memory of all rows is needed.
      const read = reader.read(fields, { line, occurrence: 1 });
      if (read.kind === 'BAD') return read;
      const { draft } = read;
      return { kind: 'ROW', row: { day: draft.day, draft, codes: codesIn(draft, fields, places) } };
    };
  },
  tally: (mapping) => new AnswersTally(mapping),
  takeOver(work, { found, mapping, keptSince, zoneMoved, batches }) {
    const columns = (role: string) => mapping.columns.filter((column) => column.role === role);
    const loading = new ResponsesLoading(work, {
      sourceId: found.sourceId ?? '',
      importId: found.id,
      keptSince,
      zoneMoved,
      questions: questionsOf(mapping).map(({ question: name, scale, asks }) => ({ name, scale, asks })),
      dimensions: columns('DIMENSION').map(({ dimension, header, aboutPeople }) => ({
        name: dimension ?? header,
        aboutPeople: aboutPeople ?? false,
      })),
      comments: columns('COMMENT').map(({ header }) => header),
      hasId: columns('RESPONSE_ID').length > 0,
    });
    return loading.take(responsesIn(batches));
  },
  labelsKnown,
  takeBack: (work, { id: importId, counts }) => removeResponses(work, { importId, days: counts }),
};

function scorePlaces(mapping: Mapping, headers: readonly string[]): number[] {
  const places = new Map(headers.map((header, place) => [folded(header), place]));
  return questionsOf(mapping).map(({ header }) => places.get(folded(header)) ?? -1);
}

function codesIn({ answers }: ResponseDraft, fields: TextRecord['fields'], places: readonly number[]) {
  if (!answers.includes('blank')) return noCodes;
  return answers.map((answer, index) => (answer === 'blank' ? (fields[places[index] ?? -1] ?? '').trim() : ''));
}

async function* responsesIn(batches: AsyncIterable<RowBatch<AnswerRow>>): AsyncGenerator<IncomingResponse[]> {
  for await (const { good } of batches) yield good.map(asResponse);
}

function asResponse({ draft, codes }: AnswerRow): IncomingResponse {
  const { key, line, day, weight, customerKey, dimensions: labels, comments, answers } = draft;
  return { key: `${key.kind} ${key.text}`, line, day, weight, customerKey, labels, comments, answers, codes };
}
