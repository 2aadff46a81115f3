import { type Code, type ColumnMapping, folded, type LeftOutRows } from './mapping.rules.ts';

/** Tools whose exports are recognised by the names of their columns. */
export const knownFiles = ['QUALTRICS', 'SURVEY_MONKEY', 'ZENDESK', 'DELIGHTED', 'FEEDBACK_RECORDS'] as const;
export type KnownFile = (typeof knownFiles)[number];

/** The names that give a tool away: all of them must be there, compared folded and with underscores as blanks. */
const signs: Readonly<Record<KnownFile, readonly RegExp[]>> = {
  QUALTRICS: [/^(startdate|recordeddate)$/, /^status$/, /^finished$/, /^responseid$/],
  SURVEY_MONKEY: [/^respondent id$/, /^collector id$/],
  ZENDESK: [/^(ticket )?satisfaction (score|rating)$/, /^(ticket )?id$/],
  DELIGHTED: [/^score$/, /^comment$/, /^(permalink|survey type|delighted source|person( id)?)$/],
  /** One answer a row: the question stands in one column, its score in another. */
  FEEDBACK_RECORDS: [
    /^(field label|question|question (text|label|name))$/,
    /^(value number|score|rating|answer|value)$/,
    /^((record|response|submission|feedback) )?id$/,
  ],
};

const asName = (header: string): string => folded(header).replaceAll('_', ' ');

export function knownFile(headers: readonly string[]): KnownFile | null {
  const names = headers.map(asName);
  return knownFiles.find((file) => signs[file].every((sign) => names.some((name) => sign.test(name)))) ?? null;
}

type Known = Omit<ColumnMapping, 'header'>;
const unused: Known = { role: 'IGNORE' };
const id: Known = { role: 'RESPONSE_ID' };
const date: Known = { role: 'DATE' };

const offered: readonly Code[] = [
  { value: 'Offered', means: 'BLANK' },
  { value: 'Unoffered', means: 'BLANK' },
];
const goodOrBad: Known = {
  role: 'SCORE',
  scale: { min: 0, max: 1 },
  codes: offered,
  words: [
    { value: 'Good', score: 1 },
    { value: 'Good with comment', score: 1 },
    { value: 'Bad', score: 0 },
    { value: 'Bad with comment', score: 0 },
  ],
};

/** What a tool means by its columns; of several times the one at which the answer came back. */
const columns: Readonly<Record<KnownFile, readonly (readonly [RegExp, Known])[]>> = {
  QUALTRICS: [
    [/^responseid$/, id],
    [/^recordeddate$/, date],
    [/^(startdate|enddate|status|progress|finished|duration.*|externalreference|distributionchannel)$/, unused],
  ],
  SURVEY_MONKEY: [
    [/^respondent id$/, id],
    [/^end date$/, date],
    [/^(collector id|start date)$/, unused],
  ],
  ZENDESK: [
    [/^(ticket )?satisfaction (score|rating)$/, goodOrBad],
    [/^(ticket )?id$/, id],
    [/^(requester|assignee|submitter)( name| id)?$/, unused],
  ],
  DELIGHTED: [
    [/^(response id|id)$/, id],
    [/^(person id|person)$/, { role: 'CUSTOMER_KEY' }],
    [/^created at$/, date],
    [/^(updated at|permalink|survey type)$/, unused],
  ],
  FEEDBACK_RECORDS: [
    [/^(field label|question|question (text|label|name))$/, { role: 'QUESTION' }],
    [/^(value number|score|rating|answer|value)$/, { role: 'SCORE' }],
    [/^((record|response|submission|feedback) )?id$/, id],
    [/^(collected at|submitted at|answered at|date)$/, date],
    [/^user (identifier|id)$/, { role: 'CUSTOMER_KEY' }],
    [/^(value text|comment)$/, { role: 'COMMENT' }],
    [/^(field (id|type)|source id|created at|updated at|metadata|value (boolean|date))$/, unused],
  ],
};

/** What this tool means by a column of this name; null when it says nothing about it. */
export const knownColumn = (file: KnownFile, name: string): Known | null =>
  columns[file].find(([looks]) => looks.test(name))?.[1] ?? null;

/** Values by which Qualtrics marks previews, tests and spam, and answers that were never finished: as words or as codes. */
const noAnswers: readonly (readonly [string, RegExp])[] = [
  ['status', /^(survey )?(preview|test)$|^spam$|^offline preview$|^[128]$|^9$/],
  ['finished', /^(false|0)$/],
];
const always: Readonly<Record<string, readonly string[]>> = {
  status: ['Survey Preview', 'Survey Test', 'Spam', '1', '2', '8', '9', '17'],
  finished: ['False', '0'],
};

/** The rows of an export that are no answers. The values are named whether or not the first rows show them. */
export function leftOutIn(
  file: KnownFile | null,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): LeftOutRows[] {
  if (file !== 'QUALTRICS') return [];
  return noAnswers.flatMap(([wanted, looks]) => {
    const place = headers.findIndex((header) => folded(header) === wanted);
    if (place < 0) return [];
    const found = rows.map((row) => row[place] ?? '').filter((value) => looks.test(folded(value)));
    const values = new Map([...(always[wanted] ?? []), ...found].map((value) => [folded(value), value]));
    return [{ header: headers[place] ?? '', values: [...values.values()] }];
  });
}
