import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { type DataSource_sourceFragment, ExpectDataDocument, KeepRowsDocument } from './imports.generated.ts';

interface SourceDialogProps {
  source: DataSource_sourceFragment;
  onClose: () => void;
}

/** By when the data of a month are awaited from a source. */
export function ExpectDataDialog({ source, onClose }: SourceDialogProps) {
  const { t } = useLingui();
  const [expect] = useMutation(ExpectDataDocument);
  return (
    <DaysDialog
      title={t`When data of “${source.name}” are expected`}
      description={
        <Trans>
          Until they are there, whoever imports data has it to do, and a metrics session is told what it waits for.
        </Trans>
      }
      label={t`The data of a month come within`}
      suffix={t`days after its end`}
      said={source.expectedWithinDays}
      proposed={10}
      range={limits.imports.expectedWithinDays}
      withdraw={<Trans>Expect nothing</Trans>}
      save={(withinDays) => expect({ variables: { input: { sourceId: source.id, withinDays } } })}
      onClose={onClose}
    />
  );
}

/** How long the rows of a source are kept: what is erased never comes back, so the words say what goes and what stays. */
export function KeepRowsDialog({ source, onClose }: SourceDialogProps) {
  const { t } = useLingui();
  const [keep] = useMutation(KeepRowsDocument);
  return (
    <DaysDialog
      title={t`How long rows of “${source.name}” are kept`}
      description={<WhatGoes />}
      label={t`Rows are kept for`}
      suffix={t`days`}
      said={source.keepDays}
      proposed={730}
      range={limits.imports.keepDays}
      withdraw={<Trans>Keep them without end</Trans>}
      save={(days) => keep({ variables: { input: { sourceId: source.id, days } } })}
      onClose={onClose}
    />
  );
}

const WhatGoes = () => (
  <Trans>
    Every night older answers, comments, closed cases and what customers brought are erased for ever, with the files
    they came in; a later file does not bring them back. Of answers the sums by day stay, so the series of metrics go
    on; pages about cases and customers show only what is kept.
  </Trans>
);

interface DaysDialogProps {
  title: string;
  description: ReactNode;
  label: string;
  suffix: string;
  /** What was said before; null when nothing was, and then `proposed` stands in the field. */
  said: number | null;
  proposed: number;
  range: { min: number; max: number };
  /** The words of the button that takes back what was said. */
  withdraw: ReactNode;
  save: (days: number | null) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a number of days; null takes it back. */
function DaysDialog(props: DaysDialogProps) {
  const { said, range, onClose } = props;
  const { t } = useLingui();
  const [days, setDays] = useState<number | null>(said ?? props.proposed);
  const { save, isSaving, problem } = useSaving(props.save, onClose);
  const fits = days !== null && Number.isInteger(days) && days >= range.min && days <= range.max;
  return (
    <Dialog
      open
      onClose={onClose}
      title={props.title}
      description={props.description}
      actions={
        <>
          <Button kind="primary" busy={isSaving} disabled={!fits} onClick={() => void save(days)}>
            <Trans>Save</Trans>
          </Button>
          {said !== null && <Button onClick={() => void save(null)}>{props.withdraw}</Button>}
        </>
      }
    >
      <NumberField
        label={props.label}
        suffix={props.suffix}
        value={days}
        onChange={setDays}
        min={range.min}
        max={range.max}
        error={problem ?? (fits ? undefined : t`Say a number of days from ${range.min} to ${range.max}.`)}
      />
    </Dialog>
  );
}

function useSaving(send: (days: number | null) => Promise<unknown>, onDone: () => void) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async (days: number | null) => {
    setSaving(true);
    try {
      await send(days);
      onDone();
    } catch {
      setProblem(t`It was not saved; try again in a moment.`);
    } finally {
      setSaving(false);
    }
  };
  return { save, isSaving, problem };
}
