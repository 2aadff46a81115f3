import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { DecisionRuleField } from '../../session/decision-rule.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface Values {
  answer: 'NO' | 'YES';
  because: string;
  rule: DecisionRule;
}

interface SayOtherwiseProps {
  onSend: (said: { agrees: boolean; because: string; rule: DecisionRule }) => Promise<void>;
  onClose: () => void;
}

/** The board says no and why, or agrees by another rule than consent. */
export function SayOtherwise({ onSend, onClose }: SayOtherwiseProps) {
  const { t } = useLingui();
  const form = useForm<Values>({ defaultValues: { answer: 'NO', because: '', rule: 'CONSENT' } });
  const answer = useWatch({ control: form.control, name: 'answer' });
  const send = ({ because, rule }: Values) => onSend({ agrees: answer === 'YES', because: because.trim(), rule });
  return (
    <Dialog open onClose={onClose} title={t`What does the board say?`}>
      <Form form={form} onSubmit={send} submit={t`Write the decision down`}>
        <Segmented
          name="answer"
          label={t`The board`}
          choices={[
            { value: 'NO', label: t`says no` },
            { value: 'YES', label: t`agrees` },
          ]}
        />
        {answer === 'NO' && <TextArea name="because" label={t`Why not?`} maxLength={limits.text.short} rows={2} />}
        <DecisionRuleField name="rule" />
      </Form>
    </Dialog>
  );
}
