import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { nominationSources } from '@cxboard/domain/nominations/nomination.rules';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAddresses } from '../../session/addresses.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMetrics, usePeople, usePromises, useTopics } from './naming.ts';
import { NominateDocument, type NominateMutationVariables } from './nominations.generated.ts';
import { Similar } from './similar.tsx';
import { sourceWord } from './words.ts';

type Evidence = NonNullable<NominateMutationVariables['input']['evidence']>;
type Source = NominateMutationVariables['input']['source'];

/** What it is nominated from: frozen with it. */
export interface NominatedFrom {
  readonly evidence: Evidence;
  readonly source: Source;
  /** What it is about, where that is known. */
  readonly about?: { readonly reasonId: string | undefined; readonly touchPointId: string | undefined };
}

interface NominateFormProps {
  board: { readonly id: string; readonly slug: string };
  from: NominatedFrom | null;
  signalId: string | null;
}

export interface NominationValues {
  title: string;
  problem: string;
  source: string;
  ownerId: string;
  promiseId: string;
  reasonId: string;
  touchPointId: string;
  metricId: string;
  observation: string;
}

const empty = {
  ...{ problem: '', ownerId: '', promiseId: '', reasonId: '', touchPointId: '', metricId: '', observation: '' },
};

const byHand = { source: 'DATA', about: { reasonId: '', touchPointId: '' } } as const;

/** Where it comes from and what it is about, as far as what it is nominated from says so. */
function saidAlready(from: NominatedFrom | null) {
  const { source, about = byHand.about } = from ?? byHand;
  return { source, reasonId: about.reasonId ?? '', touchPointId: about.touchPointId ?? '' };
}

/** Asks the board to make something a project; whatever it is nominated from is frozen with it. */
export function NominateForm({ board, from, signalId }: NominateFormProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const navigate = useNavigate();
  const [nominate] = useMutation(NominateDocument);
  const form = useForm<NominationValues>({
    resolver: useNominationResolver(),
    defaultValues: { ...empty, title: '', ...saidAlready(from) },
  });
  const send = async (values: NominationValues) => {
    const input = { boardId: board.id, ...wordsOf(values), signalId, evidence: from?.evidence ?? evidenceOf(values) };
    const { data } = await nominate({ variables: { input } });
    const answer = data?.nominate;
    if (answer?.__typename === 'PersonInactive')
      return form.setError('ownerId', { message: t`This person no longer works here; name somebody else.` });
    if (answer?.__typename !== 'Nomination') throw new Error('Nothing was nominated.');
    return navigate({ to: to.nomination(board.slug, answer.number) });
  };
  return (
    <Form form={form} {...(!from && { draftKey: `nominate:${board.id}` })} onSubmit={send} submit={t`Nominate`}>
      <TextField name="title" label={t`Title`} maxLength={limits.text.title} autoFocus />
      <Typed form={form} board={board} seenIn={from?.evidence.metric?.metricId ?? ''} />
      <NominationFields />
      {!from && <FirstEvidence />}
    </Form>
  );
}

interface TypedProps extends Pick<NominateFormProps, 'board'> {
  form: UseFormReturn<NominationValues>;
  /** The metric whose chart it is nominated from. */
  seenIn: string;
}

function Typed({ form, board, seenIn }: TypedProps) {
  const { control } = form;
  const [title, problem, metricId, reasonId] = useWatch({
    control,
    name: ['title', 'problem', 'metricId', 'reasonId'],
  });
  const about = { metricId: metricId || seenIn, reasonId };
  return <Similar text={`${title} ${problem}`.slice(0, limits.text.short)} about={about} board={board} />;
}

interface NominationFieldsProps {
  named?: readonly { id: string; name: string }[];
  /** The promise that stands, also when the vision says it otherwise now. */
  served?: { readonly id: string; readonly text: string } | null;
}

/** What every nomination says beside its title; nothing here asks what it costs. */
export function NominationFields({ named = [], served = null }: NominationFieldsProps) {
  const { t, i18n } = useLingui();
  const { remember, ...owners } = usePeople(named);
  const promises = usePromises(served);
  const sources = nominationSources.map((source) => ({ value: source, label: sourceWord(i18n, source) }));
  return (
    <>
      <TextArea
        name="problem"
        label={t`Problem`}
        hint={t`What gets in the customer’s way?`}
        maxLength={limits.text.long}
        rows={3}
        optional
      />
      <Select name="source" label={t`Where it comes from`} options={sources} />
      <Combobox
        name="ownerId"
        label={t`Proposed owner`}
        hint={t`Who would take it on? The board needs a name before it accepts.`}
        {...owners}
        empty={<Trans>Nobody of that name.</Trans>}
        onChange={(id) => remember([id])}
        optional
      />
      {promises.length > 0 && (
        <Select
          name="promiseId"
          label={t`Promise of the vision it serves`}
          options={[{ value: '', label: t`Not said yet` }, ...promises]}
          optional
        />
      )}
      <Topics />
    </>
  );
}

function Topics() {
  const { t } = useLingui();
  const reasons = useTopics('CONTACT_REASON');
  const touchPoints = useTopics('TOUCH_POINT');
  const empty = <Trans>Nothing of that name.</Trans>;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Combobox name="reasonId" label={t`Contact reason`} options={reasons} empty={empty} optional />
      <Combobox name="touchPointId" label={t`Touch point`} options={touchPoints} empty={empty} optional />
    </div>
  );
}

function FirstEvidence() {
  const { t } = useLingui();
  const metrics = useMetrics();
  return (
    <>
      <Combobox
        name="metricId"
        label={t`Metric that shows it`}
        hint={t`Its last closed month is frozen as evidence.`}
        options={metrics}
        empty={<Trans>No metric of that name.</Trans>}
        optional
      />
      <TextArea
        name="observation"
        label={t`Or what was seen or heard`}
        maxLength={limits.text.short}
        rows={2}
        optional
      />
    </>
  );
}

export function useNominationResolver() {
  const { t } = useLingui();
  const text = (most: number) => z.string().check(z.maxLength(most));
  return zodResolver(
    z
      .object({
        title: z.string().check(z.trim(), z.minLength(1, t`Give it a title.`), z.maxLength(limits.text.title)),
        ...{ problem: text(limits.text.long), source: z.string(), ownerId: z.string() },
        ...{ promiseId: z.string(), reasonId: z.string() },
        ...{ touchPointId: z.string(), metricId: z.string(), observation: text(limits.text.short) },
      })
      .check(
        z.refine(({ metricId, observation }) => metricId === '' || observation.trim() === '', {
          path: ['observation'],
          error: t`Begin with one piece of evidence; more can be added on its page.`,
        }),
      ),
  );
}

/** The words as the server takes them: nothing instead of an empty text. */
export const wordsOf = ({ title, problem, source, ownerId, ...named }: NominationValues) => ({
  ...{ title: title.trim(), problem: problem.trim(), source: source as Source },
  ...{ ownerId: ownerId || null, promiseId: named.promiseId || null },
  ...{ reasonId: named.reasonId || null, touchPointId: named.touchPointId || null },
});

function evidenceOf({ metricId, observation }: NominationValues): Evidence | null {
  if (metricId) return { metric: { metricId } };
  return observation.trim() ? { observation: observation.trim() } : null;
}
