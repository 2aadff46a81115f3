import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import { useLingui } from '@lingui/react/macro';
import { Select } from '../ui/select.tsx';

interface DecisionRuleFieldProps {
  /** Inside a form. */
  name?: string;
  value?: DecisionRule;
  onChange?: (rule: DecisionRule) => void;
}

/** By which rule a board decides, wherever a decision is written down. */
export function DecisionRuleField({ onChange, ...field }: DecisionRuleFieldProps) {
  const { t } = useLingui();
  return (
    <Select
      {...field}
      label={t`How it is decided`}
      onChange={onChange && ((value) => onChange(value as DecisionRule))}
      options={[
        { value: 'CONSENT', label: t`By consent` },
        { value: 'MAJORITY', label: t`By majority` },
        { value: 'CHAIR', label: t`By the chair` },
      ]}
    />
  );
}
