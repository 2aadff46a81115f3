import type { Response } from '@cxboard/domain/sessions/result.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Typed } from './entry.ts';

interface ResponseFieldsProps {
  typed: Typed;
  onChange: (changes: Partial<Typed>) => void;
}

/** What the board makes of the numbers before it: explains them, asks for more, or responds. */
export function ResponseFields({ typed, onChange }: ResponseFieldsProps) {
  const { t } = useLingui();
  const choose = (value: string) => {
    const chosen = value as Response | '';
    onChange({ response: chosen, ...(chosen === 'MORE_DATA' && { kind: 'ANALYSIS_TASK' }) });
  };
  return (
    <>
      <Segmented
        label={t`What the board makes of the numbers`}
        value={typed.response}
        onChange={choose}
        choices={[
          { value: '', label: t`Open` },
          { value: 'EXPLAINED', label: t`Explained` },
          { value: 'MORE_DATA', label: t`More data` },
          { value: 'RESPOND', label: t`Respond` },
        ]}
      />
      {typed.response === 'MORE_DATA' && <MoreData kind={typed.kind} />}
      {typed.response === 'RESPOND' && <CauseFields typed={typed} onChange={onChange} />}
    </>
  );
}

function MoreData({ kind }: Pick<Typed, 'kind'>) {
  return (
    <p className="text-control text-ink-2">
      {kind === 'ANALYSIS_TASK' ? (
        <Trans>An analysis task with a person and a day; it comes back as an item after its day.</Trans>
      ) : (
        <Trans>More data is asked for as an analysis task; choose that kind, or another answer.</Trans>
      )}
    </p>
  );
}

function CauseFields({ typed: { cause, withoutKnownCause }, onChange }: ResponseFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        label={t`Cause`}
        hint={t`Why customers say so, as far as it is known.`}
        value={cause}
        disabled={withoutKnownCause}
        maxLength={limits.text.short}
        onChange={(value) => onChange({ cause: value })}
      />
      <Checkbox
        label={t`Acting without known cause`}
        value={withoutKnownCause}
        onChange={(is) => onChange({ withoutKnownCause: is })}
      />
    </>
  );
}
