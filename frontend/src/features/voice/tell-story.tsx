import { useMutation } from '@apollo/client/react';
import { type Consent, type Initiator, type StoryKind, storyKinds } from '@cxboard/domain/stories/story.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays } from '@cxboard/domain/local-time';
import { storyKindWords } from '@cxboard/messages/voice.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import { useToday } from '../../session/today.ts';
import { RadioGroup, Segmented } from '../../ui/choice.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TellStoryDocument } from './voice.generated.ts';
import type { Topic } from './voice-view.ts';

interface TellStoryProps {
  topics: readonly Topic[];
  onTold: () => Promise<unknown>;
  onClose: () => void;
}

interface Values {
  kind: StoryKind;
  initiator: Initiator;
  title: string;
  text: string;
  touchPointId: string;
  reasonId: string;
  happenedOn: string;
  consent: Consent;
  consentNote: string;
  expiresOn: string;
}

const usualDays = 365;

/** A story as it is told: what, when, where, by which right, and until when its words are kept. */
export function TellStory({ topics, ...after }: TellStoryProps) {
  const { t } = useLingui();
  const today = useToday();
  const form = useForm<Values>({
    defaultValues: {
      ...{ kind: 'CONVERSATION', initiator: 'CUSTOMER', title: '', text: '', touchPointId: '', reasonId: '' },
      ...{ happenedOn: today, consent: 'ANONYMOUS', consentNote: '', expiresOn: addDays(today, usualDays) },
    },
  });
  const isGiven = useWatch({ control: form.control, name: 'consent' }) === 'GIVEN';
  const tell = useTelling(form, after);
  return (
    <SidePanel open onClose={after.onClose} title={t`Tell a story`}>
      <Form form={form} onSubmit={tell} submit={<Trans>Keep it</Trans>} draftKey="story">
        <WhatHappened />
        <WhereItWas topics={topics} />
        <ByWhichRight isGiven={isGiven} />
      </Form>
    </SidePanel>
  );
}

function useTelling(form: UseFormReturn<Values>, { onTold, onClose }: Omit<TellStoryProps, 'topics'>) {
  const { t } = useLingui();
  const toast = useToast();
  const words = useRefusalWords();
  const [send] = useMutation(TellStoryDocument);
  return async ({ touchPointId, reasonId, ...values }: Values) => {
    if (values.title.trim() === '') return form.setError('title', { message: t`Say in one line what it is about.` });
    const about = { touchPointId: touchPointId || null, reasonId: reasonId || null };
    const { data } = await send({ variables: { input: { ...values, ...about } } });
    const told = data?.tellStory;
    if (told?.__typename === 'StoryUnclear') {
      const field = told.field as keyof typeof words;
      return form.setError(field, { message: words[field] });
    }
    await onTold();
    toast({ message: t`The story is kept` });
    return onClose();
  };
}

function useRefusalWords() {
  const { t } = useLingui();
  return {
    happenedOn: t`A story has happened; its day cannot lie ahead.`,
    consentNote: t`Say how and when the customer agreed.`,
    expiresOn: t`A day that lies ahead, five years at most.`,
  };
}

function WhatHappened() {
  const { t, i18n } = useLingui();
  const words = storyKindWords(i18n);
  return (
    <>
      <Select name="kind" label={t`Kind`} options={storyKinds.map((kind) => ({ value: kind, label: words[kind] }))} />
      <TextField name="title" label={t`In one line`} maxLength={limits.text.title} />
      <TextArea
        name="text"
        label={t`What the customer told`}
        hint={t`In their own words, as far as possible.`}
        maxLength={limits.text.long}
        optional
      />
      <Segmented
        name="initiator"
        label={t`Who made the first step`}
        choices={[
          { value: 'CUSTOMER', label: t`The customer` },
          { value: 'COMPANY', label: t`We asked` },
        ]}
      />
    </>
  );
}

function WhereItWas({ topics }: { topics: readonly Topic[] }) {
  const { t } = useLingui();
  const optionsOf = (wanted: Topic['kind'], none: string) => [
    { value: '', label: none },
    ...topics.filter(({ kind }) => kind === wanted).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <DateField name="happenedOn" label={t`When`} />
      <Select name="touchPointId" label={t`Where`} options={optionsOf('TOUCH_POINT', t`No touch point`)} />
      <Select name="reasonId" label={t`About`} options={optionsOf('CONTACT_REASON', t`No contact reason`)} />
    </>
  );
}

function ByWhichRight({ isGiven }: { isGiven: boolean }) {
  const { t } = useLingui();
  return (
    <>
      <RadioGroup
        name="consent"
        label={t`By which right it is kept`}
        choices={[
          { value: 'ANONYMOUS', label: t`Nothing in it says who it was` },
          { value: 'GIVEN', label: t`The customer agreed` },
        ]}
      />
      {isGiven && <TextField name="consentNote" label={t`How and when`} maxLength={limits.text.short} />}
      <DateField
        name="expiresOn"
        label={t`Words kept until`}
        hint={t`Then they go by themselves; that the story was told stays counted.`}
      />
    </>
  );
}
