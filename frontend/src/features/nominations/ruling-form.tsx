import { useMutation, useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { nominationVerdicts, type NominationVerdict } from '@cxboard/domain/nominations/verdict.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { usePeople } from './naming.ts';
import { MergeTargetsDocument, RatifiedVisionDocument, RuleOnNominationDocument } from './nomination.generated.ts';
import type { Nomination } from './nomination-view.ts';
import { useNominationActing } from './refusals.ts';
import { verdictWord } from './words.ts';

export interface MeetingHere {
  readonly id: string;
  readonly state: string;
  readonly board: { readonly id: string; readonly slug: string };
}

interface RulingProps {
  nomination: Nomination;
  meeting: MeetingHere;
  itemId: string;
}

interface Values {
  verdict: NominationVerdict;
  because: string;
  ownerId: string;
  untilOn: string;
  intoId: string;
  overrideBecause: string;
}

/** What the board says to it: a decision of this meeting, which takes effect when the meeting is closed. */
export function RulingForm({ nomination, meeting, itemId }: RulingProps) {
  const { t, i18n } = useLingui();
  const toast = useToast();
  const act = useNominationActing();
  const [rule] = useMutation(RuleOnNominationDocument);
  const form = useForm<Values>({
    defaultValues: {
      ...{ verdict: 'PROJECT', because: '', untilOn: '', intoId: '', overrideBecause: '' },
      ownerId: nomination.owner?.id ?? '',
    },
  });
  const verdict = useWatch({ control: form.control, name: 'verdict' });
  const send = async ({ because, ownerId, untilOn, intoId, overrideBecause }: Values) => {
    const input = {
      ...{ meetingId: meeting.id, itemId, verdict, because: because.trim(), overrideBecause: overrideBecause.trim() },
      ...{ ownerId: ownerId || null, untilOn: untilOn || null, intoId: intoId || null },
    };
    const done = await act(() => rule({ variables: { input } }).then(({ data }) => data?.ruleOnNomination));
    if (done) toast({ message: t`Written down as a decision; it takes effect when the meeting is closed.` });
  };
  const choices = nominationVerdicts.map((value) => ({ value, label: verdictWord(i18n, value) }));
  return (
    <div className="border-t border-line pt-4">
      <Form form={form} onSubmit={send} submit={t`Write the decision down`}>
        <Segmented name="verdict" label={t`What does the board say?`} choices={choices} />
        <Said verdict={verdict} nomination={nomination} board={meeting.board.slug} />
        <TextArea
          name="because"
          label={t`Why`}
          maxLength={limits.text.short}
          rows={2}
          optional={verdict !== 'DECLINED'}
        />
      </Form>
    </div>
  );
}

interface SaidProps {
  verdict: NominationVerdict;
  nomination: Nomination;
  board: string;
}

/** What this answer still needs. */
function Said({ verdict, nomination, board }: SaidProps) {
  const { t } = useLingui();
  if (verdict === 'MERGED') return <Into nomination={nomination} board={board} />;
  if (verdict === 'DEFERRED') return <DateField name="untilOn" label={t`Until`} />;
  if (verdict === 'DECLINED') return null;
  return (
    <>
      <Owner nomination={nomination} />
      {verdict === 'ACTION' && <DateField name="untilOn" label={t`Done by`} />}
      <Override board={board} />
    </>
  );
}

function Owner({ nomination: { owner } }: { nomination: Nomination }) {
  const { t } = useLingui();
  const { remember, ...people } = usePeople(owner ? [owner] : []);
  const empty = <Trans>Nobody of that name.</Trans>;
  return <Combobox name="ownerId" label={t`Owner`} {...people} empty={empty} onChange={(id) => remember([id])} />;
}

/** Until a vision is ratified the board says why it does not wait for it. */
function Override({ board }: { board: string }) {
  const { t } = useLingui();
  const { data } = useQuery(RatifiedVisionDocument, { variables: { board } });
  if (!data || data.vision.ratified) return null;
  return (
    <TextArea
      name="overrideBecause"
      label={t`Why accept it before a vision is ratified?`}
      hint={t`This is logged and shown on the nomination.`}
      maxLength={limits.text.short}
      rows={2}
    />
  );
}

function Into({ nomination, board }: Omit<SaidProps, 'verdict'>) {
  const { t } = useLingui();
  const { data } = useQuery(MergeTargetsDocument, { variables: { board } });
  const others = (data?.nominations.nodes ?? []).filter(({ id }) => id !== nomination.id);
  const options = others.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }));
  return <Combobox name="intoId" label={t`Goes on in`} options={options} empty={<Trans>No open nomination.</Trans>} />;
}
