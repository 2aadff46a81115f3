import { useMutation } from '@apollo/client/react';
import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import { useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { DecisionRuleField } from '../../session/decision-rule.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RuleOnNominationDocument } from './nomination.generated.ts';
import type { Nomination } from './nomination-view.ts';
import { useNominationActing } from './refusals.ts';
import { blankRuling, type Ruling, rulingIn, RulingFields } from './ruling-fields.tsx';

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

interface Values extends Ruling {
  rule: DecisionRule;
}

/** What the board says to it: a decision of this meeting, which takes effect when the meeting is closed. */
export function RulingForm({ nomination, meeting, itemId }: RulingProps) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useNominationActing();
  const [write] = useMutation(RuleOnNominationDocument);
  const form = useForm<Values>({ defaultValues: { ...blankRuling(nomination), rule: 'CONSENT' } });
  const verdict = useWatch({ control: form.control, name: 'verdict' });
  const send = async ({ rule, ...said }: Values) => {
    const input = { meetingId: meeting.id, itemId, rule, ...rulingIn(said) };
    const done = await act(() => write({ variables: { input } }).then(({ data }) => data?.ruleOnNomination));
    if (done) toast({ message: t`Written down as a decision; it takes effect when the meeting is closed.` });
  };
  return (
    <div className="border-t border-line pt-4">
      <Form form={form} onSubmit={send} submit={t`Write the decision down`}>
        <RulingFields verdict={verdict} nomination={nomination} board={meeting.board.slug} />
        <DecisionRuleField name="rule" />
      </Form>
    </div>
  );
}
