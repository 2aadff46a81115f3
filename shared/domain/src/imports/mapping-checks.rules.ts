import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';
import { type Check, type MappingProblem, withRole } from './mapping-check.ts';
import {
  type ColumnMapping,
  type ColumnRole,
  folded,
  isTalk,
  type Mapping,
  questionColumn,
  questionsOf,
  rolesOf,
  shapeOf,
  talkRoles,
} from './mapping.rules.ts';
import { shapeChecks } from './shape-checks.rules.ts';

export type { MappingProblem };

/** A mapping that cannot be read by is refused with what is wrong and on which columns. */
export interface MappingDoesNotFit extends Refusal<'MappingDoesNotFit'> {
  readonly problem: MappingProblem;
  readonly columns: readonly string[];
}

const named = (columns: readonly ColumnMapping[]): string[] => columns.map(({ header }) => header);
const singleRoles = [
  ...(['QUESTION', 'WEIGHT', 'DATE', 'CUSTOMER_KEY', 'RESPONSE_ID'] as const),
  ...(['CONTACT_REASON', 'CHANNEL', 'CONTACTS', 'HANDLING_SECONDS', 'COST'] as const),
  ...([
    'CLOSED',
    'REVENUE',
    'POTENTIAL',
    'HAS_LEFT',
    'TOTAL',
    'MEAN',
    'DEVIATION',
    'SPEAKS',
    'LISTENERS',
    'ACTED',
  ] as const),
];

function repeated(texts: readonly string[]): string[] {
  const keys = texts.map(folded);
  return texts.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index);
}

const scaleWorks = ({ scale }: ColumnMapping): boolean => !!scale && scale.min < scale.max;

const without =
  (role: ColumnRole, isSet: (column: ColumnMapping) => boolean): Check['faults'] =>
  (mapping) =>
    named(withRole(mapping, role).filter((column) => !isSet(column)));

const checks: readonly Check[] = [
  {
    problem: 'UNKNOWN_COLUMN',
    faults: ({ columns, leaveOut = [] }, headers) =>
      [...columns, ...leaveOut]
        .map(({ header }) => header)
        .filter((header) => !headers.map(folded).includes(folded(header))),
    message: (columns) => `The file has no column ${columns}.`,
  },
  {
    problem: 'COLUMN_NOT_MAPPED',
    faults: ({ columns }, headers) => headers.filter((header) => !named(columns).map(folded).includes(folded(header))),
    message: (columns) => `Say what to do with ${columns}: give it a role, or ignore it.`,
  },
  {
    problem: 'SEVERAL_OF_ONE_KIND',
    faults: (mapping) => [
      ...singleRoles.flatMap((role) => named(withRole(mapping, role).slice(1))),
      ...(questionColumn(mapping) ? named(withRole(mapping, 'SCORE').slice(1)) : []),
    ],
    message: (columns) =>
      `Only scores, counts, dimensions and comments can stand in several columns; choose one column for each other role: see ${columns}.`,
  },
  {
    problem: 'ROLE_OF_ANOTHER_SHAPE',
    faults: (mapping) => {
      const isLong = questionColumn(mapping) !== null;
      return named(
        mapping.columns.filter(({ role }) => !rolesOf[shapeOf(mapping)].includes(role) || (isLong && isTalk(role))),
      );
    },
    message: (columns) => `A file of this kind cannot hold what was chosen for ${columns}.`,
  },
  ...shapeChecks,
  {
    problem: 'QUESTION_MISSING',
    faults: (mapping) => {
      const asking = questionColumn(mapping);
      const unnamed = (role: ColumnRole) => without(role, ({ question }) => !!question?.trim())(mapping, []);
      if (!asking) return [...unnamed('SCORE'), ...unnamed('HITS'), ...unnamed('MEAN'), ...talkRoles.flatMap(unnamed)];
      return questionsOf(mapping).every(({ question }) => question.trim()) ? [] : [asking.header];
    },
    message: (columns) => `Say which question ${columns} answers.`,
  },
  {
    problem: 'QUESTION_TWICE',
    faults: (mapping) => repeated(questionsOf(mapping).map(({ question }) => question)),
    message: (questions) => `Two columns answer the same question: ${questions}.`,
  },
  {
    problem: 'SCALE_MISSING',
    faults: (mapping) => {
      const asking = questionColumn(mapping);
      if (!asking) return (['SCORE', 'MEAN'] as const).flatMap((role) => without(role, scaleWorks)(mapping, []));
      const scales = questionsOf(mapping).map(({ scale }) => scale);
      return scales.length > 0 && scales.every(({ min, max }) => min < max) ? [] : [asking.header];
    },
    message: (columns) => `Say where the scale of ${columns} begins and ends.`,
  },
  {
    problem: 'DATE_ORDER_MISSING',
    faults: (mapping, headers) =>
      (['DATE', 'CLOSED'] as const).flatMap((role) => without(role, ({ dateOrder }) => !!dateOrder)(mapping, headers)),
    message: (columns) => `Say whether the day or the month comes first in ${columns}.`,
  },
  {
    problem: 'DIMENSION_MISSING',
    faults: without('DIMENSION', ({ dimension }) => !!dimension?.trim()),
    message: (columns) => `Name the dimension that ${columns} holds.`,
  },
  {
    problem: 'DIMENSION_TWICE',
    faults: (mapping) => repeated(withRole(mapping, 'DIMENSION').map(({ dimension }) => dimension ?? '')),
    message: (dimensions) => `Two columns hold the same dimension: ${dimensions}.`,
  },
  {
    problem: 'TOO_MANY_CODES',
    faults: ({ columns }) =>
      named(
        columns.filter(
          ({ codes = [], labels = [] }) => Math.max(codes.length, labels.length) > limits.imports.codesPerColumn,
        ),
      ),
    message: (columns) => `A column has at most ${limits.imports.codesPerColumn} codes: see ${columns}.`,
  },
  {
    problem: 'NO_PERIOD',
    faults: (mapping) => ((mapping.period ?? withRole(mapping, 'DATE')[0]) ? [] : ['']),
    message: () => 'The file has no full dates: say which days it is about.',
  },
  {
    problem: 'PERIOD_UPSIDE_DOWN',
    faults: ({ period }) => (period && period.from > period.to ? [''] : []),
    message: () => 'The period must end on or after the day it begins.',
  },
];

/** The first thing that keeps a mapping from being read by, or null. `headers` are those of the file. */
export function refuseMapping(mapping: Mapping, headers: readonly string[]): MappingDoesNotFit | null {
  for (const { problem, faults, message } of checks) {
    const columns = faults(mapping, headers);
    if (columns.length === 0) continue;
    return {
      __typename: 'MappingDoesNotFit',
      problem,
      columns: columns.filter(Boolean),
      message: message(columns.join(', ')),
    };
  }
  return null;
}
