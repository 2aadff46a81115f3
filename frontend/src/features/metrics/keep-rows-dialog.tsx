import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { type DataSource_sourceFragment, KeepRowsDocument } from './imports.generated.ts';

const { min, max } = limits.imports.keepDays;

/** How long the rows of a source are kept: what is erased never comes back, so the words say what goes and what stays. */
export function KeepRowsDialog({ source, onClose }: { source: DataSource_sourceFragment; onClose: () => void }) {
  const { t } = useLingui();
  const [days, setDays] = useState<number | null>(source.keepDays ?? 730);
  const { save, isSaving, problem } = useKeeping(source.id, onClose);
  const fits = days !== null && Number.isInteger(days) && days >= min && days <= max;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`How long rows of “${source.name}” are kept`}
      description={<WhatGoes />}
      actions={
        <>
          <Button kind="primary" busy={isSaving} disabled={!fits} onClick={() => void save(days)}>
            <Trans>Save</Trans>
          </Button>
          {source.keepDays !== null && (
            <Button onClick={() => void save(null)}>
              <Trans>Keep them without end</Trans>
            </Button>
          )}
        </>
      }
    >
      <NumberField
        label={t`Rows are kept for`}
        suffix={t`days`}
        value={days}
        onChange={setDays}
        min={min}
        max={max}
        error={problem ?? (fits ? undefined : t`Say a number of days from ${min} to ${max}.`)}
      />
    </Dialog>
  );
}

const WhatGoes = () => (
  <Trans>
    Every night older answers, comments, closed cases and what customers brought are erased for ever, with the files
    they came in; a later file does not bring them back. Of answers the sums by day stay, so the series of metrics go
    on; pages about cases and customers show only what is kept.
  </Trans>
);

function useKeeping(sourceId: string, onDone: () => void) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [keep, { loading }] = useMutation(KeepRowsDocument);
  const save = async (days: number | null) => {
    try {
      await keep({ variables: { input: { sourceId, days } } });
      onDone();
    } catch {
      setProblem(t`It was not saved; try again in a moment.`);
    }
  };
  return { save, isSaving: loading, problem };
}
