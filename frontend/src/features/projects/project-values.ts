import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLingui } from '@lingui/react/macro';
import * as z from 'zod/mini';

export interface ProjectValues {
  title: string;
  problem: string;
  ownerId: string;
  coOwnerId: string;
  departmentIds: string[];
  /** The person who speaks for a department, by its id. */
  contacts: Record<string, string>;
  promise: 'METRIC' | 'NOT_MEASURABLE' | 'OPEN';
  metricId: string;
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
  departmentIds: [],
  contacts: {},
  promise: 'OPEN',
  metricId: '',
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
  departmentIds: values.departmentIds,
  contacts: values.departmentIds.flatMap((departmentId) => {
    const contactId = values.contacts[departmentId];
    return contactId ? [{ departmentId, contactId }] : [];
  }),
  metricId: values.promise === 'METRIC' ? values.metricId : null,
  notMeasurableBecause: values.promise === 'NOT_MEASURABLE' ? values.notMeasurableBecause.trim() : '',
  scope: values.scope.trim(),
  solution: values.solution.trim(),
  dueOn: values.dueOn || null,
  reviewOn: values.reviewOn || null,
});

export function useProjectResolver() {
  const { t } = useLingui();
  const schema = z
    .object({
      title: z.string().check(z.trim(), z.minLength(1, t`Give the project a title.`), z.maxLength(limits.text.title)),
      problem: z.string(),
      ownerId: z.string().check(z.minLength(1, t`Name an owner.`)),
      coOwnerId: z.string(),
      departmentIds: z
        .array(z.string())
        .check(z.maxLength(limits.projects.departments, t`At most ${limits.projects.departments} departments.`)),
      contacts: z.record(z.string(), z.string()),
      promise: z.enum(['METRIC', 'NOT_MEASURABLE', 'OPEN']),
      metricId: z.string(),
      notMeasurableBecause: z.string().check(z.maxLength(limits.text.short)),
      scope: z.string().check(z.maxLength(limits.text.short)),
      solution: z.string().check(z.maxLength(limits.text.short)),
      dueOn: z.string(),
      reviewOn: z.string(),
    })
    .check(
      z.refine(({ ownerId, coOwnerId }) => ownerId === '' || ownerId !== coOwnerId, {
        path: ['coOwnerId'],
        error: t`The co-owner is another person than the owner.`,
      }),
      z.refine(({ promise, metricId }) => promise !== 'METRIC' || metricId !== '', {
        path: ['metricId'],
        error: t`Choose the metric it promises to change.`,
      }),
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
