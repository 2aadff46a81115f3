import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLingui } from '@lingui/react/macro';
import * as z from 'zod/mini';

export interface ProjectValues {
  title: string;
  problem: string;
  ownerId: string;
  coOwnerId: string;
  sponsorId: string;
  departmentIds: string[];
  /** The person who speaks for a department, by its id. */
  contacts: Record<string, string>;
  singleDepartmentBecause: string;
  /** A promise of the vision, its own words, or neither yet. */
  promiseId: string;
  promiseInWords: string;
  promise: 'METRIC' | 'CONTACTS' | 'NOT_MEASURABLE' | 'OPEN';
  metricId: string;
  reasonId: string;
  notMeasurableBecause: string;
  scope: string;
  solution: string;
  dueOn: string;
  reviewOn: string;
}

/** What a new project starts with. */
export const emptyProject = (ownerId: string): ProjectValues => ({
  title: '',
  problem: '',
  ownerId,
  coOwnerId: '',
  sponsorId: '',
  departmentIds: [],
  contacts: {},
  singleDepartmentBecause: '',
  promiseId: '',
  promiseInWords: '',
  promise: 'OPEN',
  metricId: '',
  reasonId: '',
  notMeasurableBecause: '',
  scope: '',
  solution: '',
  dueOn: '',
  reviewOn: '',
});

/** The values as the server takes them: nothing instead of an empty text, and only what its choice asks for. */
export const factsOf = ({ title, problem, ...values }: ProjectValues) => ({
  title: title.trim(),
  problem: problem.trim(),
  ownerId: values.ownerId,
  coOwnerId: values.coOwnerId || null,
  sponsorId: values.sponsorId || null,
  ...promiseIn(values),
  singleDepartmentBecause: values.departmentIds.length === 1 ? values.singleDepartmentBecause.trim() : '',
  departmentIds: values.departmentIds,
  contacts: values.departmentIds.flatMap((departmentId) => {
    const contactId = values.contacts[departmentId];
    return contactId ? [{ departmentId, contactId }] : [];
  }),
  ...shownBy(values),
  scope: values.scope.trim(),
  solution: values.solution.trim(),
  dueOn: values.dueOn || null,
  reviewOn: values.reviewOn || null,
});

type Shown = Pick<ProjectValues, 'promise' | 'metricId' | 'reasonId' | 'notMeasurableBecause'>;

const shownBy = ({ promise, metricId, reasonId, notMeasurableBecause }: Shown) => ({
  metricId: promise === 'METRIC' ? metricId : null,
  reasonId: promise === 'CONTACTS' ? reasonId : null,
  notMeasurableBecause: promise === 'NOT_MEASURABLE' ? notMeasurableBecause.trim() : '',
});

/** The choice that no promise of the vision says it. */
export const inItsOwnWords = 'OWN';

const promiseIn = ({ promiseId, promiseInWords }: Pick<ProjectValues, 'promiseId' | 'promiseInWords'>) =>
  promiseId === inItsOwnWords
    ? { promiseId: null, promiseInWords: promiseInWords.trim() }
    : { promiseId: promiseId || null, promiseInWords: '' };

const unchecked = { coOwnerId: z.string(), sponsorId: z.string(), promiseId: z.string() };
const shown = { metricId: z.string(), reasonId: z.string() };
const brief = z.string().check(z.maxLength(limits.text.short));
const plan = { scope: brief, solution: brief, dueOn: z.string(), reviewOn: z.string() };

/** What shows it is named with the choice. */
const named = (promise: ProjectValues['promise'], field: 'metricId' | 'reasonId', error: string) =>
  z.refine<Pick<ProjectValues, 'promise' | 'metricId' | 'reasonId'>>(
    (values) => values.promise !== promise || values[field] !== '',
    { path: [field], error },
  );

export function useProjectResolver() {
  const { t } = useLingui();
  const schema = z
    .object({
      ...unchecked,
      ...shown,
      ...plan,
      title: z.string().check(z.trim(), z.minLength(1, t`Give the project a title.`), z.maxLength(limits.text.title)),
      problem: z.string(),
      ownerId: z.string().check(z.minLength(1, t`Name an owner.`)),
      departmentIds: z
        .array(z.string())
        .check(z.maxLength(limits.projects.departments, t`At most ${limits.projects.departments} departments.`)),
      contacts: z.record(z.string(), z.string()),
      singleDepartmentBecause: brief,
      promiseInWords: brief,
      promise: z.enum(['METRIC', 'CONTACTS', 'NOT_MEASURABLE', 'OPEN']),
      notMeasurableBecause: brief,
    })
    .check(
      z.refine(({ ownerId, coOwnerId }) => ownerId === '' || ownerId !== coOwnerId, {
        path: ['coOwnerId'],
        error: t`The co-owner is another person than the owner.`,
      }),
      named('METRIC', 'metricId', t`Choose the metric it promises to change.`),
      named('CONTACTS', 'reasonId', t`Choose what customers should have to contact you about less often.`),
      z.refine(
        ({ promise, notMeasurableBecause }) => promise !== 'NOT_MEASURABLE' || notMeasurableBecause.trim() !== '',
        {
          path: ['notMeasurableBecause'],
          error: t`Say why no metric can show it.`,
        },
      ),
    );
  return zodResolver(schema);
}
