import { useMutation, useQuery } from '@apollo/client/react';
import { isDecided } from '@cxboard/domain/nominations/nomination.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DecisionsBehindDocument, RuleByDecisionDocument } from './nomination.generated.ts';
import type { Nomination } from './nomination-view.ts';
import { useNominationActing } from './refusals.ts';
import { blankRuling, type Ruling, RulingFields, rulingIn } from './ruling-fields.tsx';

/** The board decided by circular resolution, or in a meeting that was recorded afterwards. */
export function DecidedElsewhere({ nomination }: { nomination: Nomination }) {
  const { t } = useLingui();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const waits = !isDecided(nomination.state) && nomination.state !== 'DRAFT' && nomination.state !== 'SUBMITTED';
  if (!waits || !may.applyRuling(nomination)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>It was decided elsewhere</Trans>
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t`Apply on a decision`}
        description={t`Name the decision in the register that stands behind it, and what the board said. It then takes effect at once.`}
      >
        {isOpen && <Saying nomination={nomination} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

interface Values extends Ruling {
  decisionId: string;
}

function Saying({ nomination, onDone }: { nomination: Nomination; onDone: () => void }) {
  const { t } = useLingui();
  const act = useNominationActing();
  const toast = useToast();
  const { data } = useQuery(DecisionsBehindDocument, { variables: { board: nomination.board.slug } });
  const [rule] = useMutation(RuleByDecisionDocument);
  const form = useForm<Values>({ defaultValues: { ...blankRuling(nomination), decisionId: '' } });
  const verdict = useWatch({ control: form.control, name: 'verdict' });
  const send = async ({ decisionId, ...said }: Values) => {
    if (!decisionId) return form.setError('decisionId', { message: t`Choose the decision.` });
    const input = { nominationId: nomination.id, decisionId, ...rulingIn(said) };
    const done = await act(() => rule({ variables: { input } }).then(({ data: answer }) => answer?.ruleByDecision));
    if (!done) return;
    toast({ message: t`Applied` });
    onDone();
  };
  const options = (data?.decisions.nodes ?? []).map(({ id, number, text }) => ({
    value: id,
    label: `${number} ${text}`,
  }));
  return (
    <Form form={form} onSubmit={send} submit={t`Apply`}>
      <Combobox name="decisionId" label={t`Decision`} options={options} empty={<Trans>No decision in force.</Trans>} />
      <RulingFields verdict={verdict} nomination={nomination} board={nomination.board.slug} />
    </Form>
  );
}
