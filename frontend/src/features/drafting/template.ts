import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { parseMinutes } from '@cxboard/domain/minutes';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import { isStale } from '../../session/acting.ts';
import { minutesField } from '../../session/minutes-field.ts';
import { useToast } from '../../ui/toast.tsx';
import { SetAgendaTemplateDocument, type TemplateForm_templateFragment } from './templates.generated.ts';

export type Template = TemplateForm_templateFragment;

interface StandingValues {
  /** Null for a new one. */
  standingItemId: string | null;
  title: string;
  /** As it is stored, or `LOOK_BACK` for a free topic that looks back. */
  kind: string;
  minutes: string;
  isRecurring: boolean;
  isFinancial: boolean;
}
export interface TemplateValues {
  items: StandingValues[];
  metricMinutes: string;
  projectMinutes: string;
  topicMinutes: string;
}
export type TemplateFormState = UseFormReturn<TemplateValues>;

export const blankItem: StandingValues = {
  ...{ standingItemId: null, title: '', kind: 'TOPIC', minutes: '5', isRecurring: true, isFinancial: false },
};

export function useTemplateForm(template: Template): TemplateFormState {
  const { t, i18n } = useLingui();
  const schema = useMemo(() => {
    const minutes = minutesField(i18n);
    const title = z
      .string()
      .check(
        z.trim(),
        z.minLength(1, t`Say in a few words what it is about.`),
        z.maxLength(limits.text.title, t`At most ${limits.text.title} characters.`),
      );
    const item = { standingItemId: z.nullable(z.string()), kind: z.string() };
    const flags = { isRecurring: z.boolean(), isFinancial: z.boolean() };
    return z.object({
      items: z.array(z.object({ ...item, ...flags, title, minutes })),
      ...{ metricMinutes: minutes, projectMinutes: minutes, topicMinutes: minutes },
    });
  }, [t, i18n]);
  return useForm({ resolver: zodResolver(schema), defaultValues: valuesOf(template) });
}

const valuesOf = ({ items, metricMinutes, projectMinutes, topicMinutes }: Template): TemplateValues => ({
  items: items.map(({ id, title, kind, minutes, isRecurring, isFinancial, looksBack }) => ({
    ...{ standingItemId: id, title, minutes: String(minutes), isRecurring, isFinancial },
    kind: looksBack ? 'LOOK_BACK' : kind,
  })),
  metricMinutes: String(metricMinutes),
  projectMinutes: String(projectMinutes),
  topicMinutes: String(topicMinutes),
});

/** Saves against the version the page shows; says in the form why not. */
export function useSettingTemplate({ boardId, kind, version }: Template, form: TemplateFormState) {
  const { t } = useLingui();
  const toast = useToast();
  const [set] = useMutation(SetAgendaTemplateDocument, { refetchQueries: ['TemplatesPage'] });
  return async (values: TemplateValues) => {
    const input = { boardId, kind, expectedVersion: version, ...sent(values) };
    try {
      const answer = (await set({ variables: { input } })).data?.setAgendaTemplate;
      if (answer?.__typename === 'TemplateTooLong') {
        const { minutes, upper } = answer;
        form.setError('root', { message: t`The standing items take ${minutes} minutes; such a meeting has ${upper}.` });
      } else toast({ message: t`Saved: the next draft begins with these` });
    } catch (error) {
      if (!isStale(error)) throw error;
      form.setError('root', {
        message: t`Somebody changed this meanwhile. Load the page again to see what it says now.`,
      });
    }
  };
}

const number = (typed: string) => parseMinutes(typed) ?? 0;

const sent = ({ items, metricMinutes, projectMinutes, topicMinutes }: TemplateValues) => ({
  ...{ metricMinutes: number(metricMinutes), projectMinutes: number(projectMinutes) },
  topicMinutes: number(topicMinutes),
  items: items.map(({ kind, minutes, title, ...item }) => ({
    ...{ ...item, title: title.trim(), minutes: number(minutes) },
    kind: kind === 'STORY' ? ('STORY' as const) : ('TOPIC' as const),
    looksBack: kind === 'LOOK_BACK',
  })),
});
