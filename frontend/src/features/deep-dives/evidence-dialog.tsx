import { useMutation } from '@apollo/client/react';
import { type EvidenceKind, evidenceKinds } from '@cxboard/domain/deep-dives/causes.rules';
import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Ask } from './ask.tsx';
import { AddCauseEvidenceDocument } from './deep-dives.generated.ts';
import { type Cause, evidenceWord, useDiveActing } from './dive-view.ts';
import { MetricField } from './step-links.tsx';

interface EvidenceValues {
  text: string;
  kind: EvidenceKind;
  metricId: string;
}

export function EvidenceDialog({ cause, onClose }: { cause: Cause; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [kind, choose] = useState<string>('DOCUMENT');
  const [add] = useMutation(AddCauseEvidenceDocument);
  const isFrozen = kind === 'SNAPSHOT';
  return (
    <Ask<EvidenceValues>
      title={t`What speaks for it or against it`}
      description={cause.text}
      submit={t`Add it`}
      values={{ text: '', kind: 'DOCUMENT', metricId: '' }}
      onClose={onClose}
      onSend={async ({ text, metricId }, form) => {
        if (isFrozen && !metricId) return form.setError('metricId', { message: t`Choose a metric.` });
        if (!isFrozen && !text.trim()) return form.setError('text', { message: t`Say what it is.` });
        const metric = isFrozen ? { metricId } : null;
        const input = { causeId: cause.id, kind: kind as EvidenceKind, text, metric };
        return act(async () => (await add({ variables: { input } })).data?.addCauseEvidence);
      }}
    >
      <KindField kind={kind} onChange={choose} />
      {isFrozen && <MetricField name="metricId" />}
      <TextArea
        name="text"
        label={isFrozen ? t`What they show` : t`What it says`}
        optional={isFrozen}
        rows={3}
        maxLength={limits.text.short}
      />
    </Ask>
  );
}

function KindField({ kind, onChange }: { kind: string; onChange: (kind: string) => void }) {
  const { t, i18n } = useLingui();
  const options = evidenceKinds.map((value) => ({ value, label: evidenceWord(i18n, value) }));
  return <Select label={t`Kind`} value={kind} onChange={onChange} options={options} />;
}
