/** One entry of the audit log about a project or something of it. */
export interface AuditFacts {
  readonly act: string;
  readonly subject: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  /** What the thing is called now: a milestone, a file, the kind of a revision. */
  readonly title: string;
}

export const activityKinds = [
  'CHARTERED',
  'ADOPTED',
  'EDITED',
  'INVOLVED',
  'STAGE',
  'REPORTED',
  'CORRECTED',
  'ACKNOWLEDGED',
  'MILESTONE_PLANNED',
  'MILESTONE_MOVED',
  'MILESTONE_RENAMED',
  'MILESTONE_REACHED',
  'MILESTONE_REOPENED',
  'MILESTONE_DROPPED',
  'FILE_ADDED',
  'FILE_REMOVED',
  'REVISION',
  'EFFECT_PLANNED',
  'EFFECT_REPLANNED',
  'EVENT_NOTED',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const editedFields = [
  'TITLE',
  'PROBLEM',
  'OWNER',
  'CO_OWNER',
  'SPONSOR',
  'PROMISE',
  'METRIC',
  'SINGLE_DEPARTMENT',
  'SCOPE',
  'SOLUTION',
  'DUE_DATE',
  'REVIEW_DATE',
] as const;
/** What of a project somebody said otherwise. */
export type EditedField = (typeof editedFields)[number];

const fieldOf: Readonly<Record<string, EditedField>> = {
  ...{ title: 'TITLE', problem: 'PROBLEM', ownerId: 'OWNER', coOwnerId: 'CO_OWNER', sponsorId: 'SPONSOR' },
  ...{
    promiseId: 'PROMISE',
    promiseInWords: 'PROMISE',
    metricId: 'METRIC',
    reasonId: 'METRIC',
    notMeasurableBecause: 'METRIC',
  },
  ...{ singleDepartmentBecause: 'SINGLE_DEPARTMENT', scope: 'SCOPE', solution: 'SOLUTION' },
  ...{ dueOn: 'DUE_DATE', reviewOn: 'REVIEW_DATE' },
};

/** What somebody did, in facts that a page can make a sentence of. */
export interface Activity {
  readonly kind: ActivityKind;
  readonly fields: readonly EditedField[];
  readonly title: string;
  /** A stage, a day, a health or a state. */
  readonly was: string;
  readonly now: string;
}

type Read = (facts: AuditFacts) => Partial<Activity> | null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const readers: Readonly<Record<string, Read>> = {
  'Project ADDED': ({ after }) => ({ kind: after?.['adoptionId'] ? 'ADOPTED' : 'CHARTERED' }),
  'Project CHANGED': edited,
  'Project INVOLVED': () => ({ kind: 'INVOLVED' }),
  'Project MILESTONE_DROPPED': ({ after }) => ({ kind: 'MILESTONE_DROPPED', title: textOf(after?.['title']) }),
  'Project FILE_REMOVED': ({ after }) => ({ kind: 'FILE_REMOVED', title: textOf(after?.['name']) }),
  'StageChange ADDED': ({ after }) => ({
    kind: 'STAGE',
    ...{ was: textOf(after?.['fromStage']), now: textOf(after?.['toStage']), title: textOf(after?.['because']) },
  }),
  'StatusReport ADDED': ({ after }) => ({
    kind: after?.['correctsId'] ? 'CORRECTED' : 'REPORTED',
    now: textOf(after?.['health']),
  }),
  'ReportAcknowledgement ADDED': () => ({ kind: 'ACKNOWLEDGED' }),
  'Milestone ADDED': ({ after, title }) => ({ kind: 'MILESTONE_PLANNED', title, now: textOf(after?.['dueOn']) }),
  'Milestone CHANGED': milestoneChanged,
  'ProjectFile ADDED': ({ title }) => ({ kind: 'FILE_ADDED', title }),
  'Revision ADDED': ({ after, title }) => ({ kind: 'REVISION', title, now: textOf(after?.['state']) }),
  'Revision CHANGED': ({ after, title }) =>
    after?.['state'] ? { kind: 'REVISION', title, now: textOf(after['state']) } : null,
  'EffectPlanRow ADDED': () => ({ kind: 'EFFECT_PLANNED' }),
  'EffectPlanRow CHANGED': () => ({ kind: 'EFFECT_REPLANNED' }),
  'EffectEvent ADDED': ({ title, after }) => ({ kind: 'EVENT_NOTED', title, now: textOf(after?.['happenedOn']) }),
};

/** Everything of a project is written at once when it is edited: only what is otherwise now was edited. */
function edited({ before, after }: AuditFacts): Partial<Activity> | null {
  const changed = Object.keys(after ?? {}).filter((key) => (before?.[key] ?? null) !== (after?.[key] ?? null));
  const fields = editedFields.filter((field) => changed.some((key) => fieldOf[key] === field));
  return fields.length > 0 ? { kind: 'EDITED', fields } : null;
}

/** What is said of a milestone by the first of these that is otherwise now. */
const milestoneReaders: readonly (readonly [string, (was: string, now: string, title: string) => Partial<Activity>])[] =
  [
    [
      'doneOn',
      (_, now, title) =>
        now === '' ? { kind: 'MILESTONE_REOPENED', title } : { kind: 'MILESTONE_REACHED', title, now },
    ],
    ['dueOn', (was, now, title) => ({ kind: 'MILESTONE_MOVED', title, was, now })],
    ['title', (was, now) => ({ kind: 'MILESTONE_RENAMED', was, now })],
  ];

function milestoneChanged({ before, after, title }: AuditFacts): Partial<Activity> | null {
  for (const [key, says] of milestoneReaders) {
    const [was, now] = [textOf(before?.[key]), textOf(after?.[key])];
    if (was !== now) return says(was, now, title);
  }
  return null;
}

/** What an entry of the audit log says about a project; null when it is bookkeeping. */
export function activityOf(facts: AuditFacts): Activity | null {
  const read = readers[`${facts.subject} ${facts.act}`]?.(facts);
  return read?.kind ? { fields: [], title: '', was: '', now: '', ...read, kind: read.kind } : null;
}
