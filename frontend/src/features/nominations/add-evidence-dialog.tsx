import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useMetrics, useProposals, useStories } from './naming.ts';
import { AddEvidenceDocument } from './nomination.generated.ts';
import { useNominationActing } from './refusals.ts';

interface Values {
  kind: 'METRIC' | 'PROPOSAL' | 'STORY' | 'OBSERVATION';
  metricId: string;
  proposalId: string;
  storyId: string;
  observation: string;
}

const evidenceOf = ({ kind, metricId, proposalId, storyId, observation }: Values) => {
  if (kind === 'METRIC') return metricId ? { metric: { metricId } } : null;
  if (kind === 'PROPOSAL') return proposalId ? { proposalId } : null;
  if (kind === 'STORY') return storyId ? { storyId } : null;
  return observation.trim() ? { observation: observation.trim() } : null;
};

export function AddEvidenceDialog({ nominationId, onClose }: { nominationId: string; onClose: () => void }) {
  const { t } = useLingui();
  const act = useNominationActing();
  const [add] = useMutation(AddEvidenceDocument);
  const form = useForm<Values>({
    defaultValues: { kind: 'METRIC', metricId: '', proposalId: '', storyId: '', observation: '' },
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const send = async (values: Values) => {
    const evidence = evidenceOf(values);
    if (!evidence) return form.setError('root', { message: t`Choose what speaks for it.` });
    const input = { nominationId, evidence };
    const done = await act(() => add({ variables: { input } }).then(({ data }) => data?.addEvidence));
    if (done) onClose();
    return undefined;
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Add evidence`}
      description={t`It is frozen as it stands now and never changes again.`}
    >
      <Form
        form={form}
        onSubmit={send}
        submit={t`Add evidence`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <Kinds />
        <Piece kind={kind} />
      </Form>
    </Dialog>
  );
}

function Kinds() {
  const { t } = useLingui();
  const readsStories = useMay().seeStories();
  return (
    <Segmented
      name="kind"
      label={t`What speaks for it`}
      choices={[
        { value: 'METRIC', label: t`Figures` },
        { value: 'PROPOSAL', label: t`A proposal` },
        ...(readsStories ? [{ value: 'STORY', label: t`A story` } as const] : []),
        { value: 'OBSERVATION', label: t`Seen or heard` },
      ]}
    />
  );
}

function Piece({ kind }: Pick<Values, 'kind'>) {
  const { t } = useLingui();
  const metrics = useMetrics();
  const proposals = useProposals();
  const stories = useStories();
  if (kind === 'METRIC')
    return (
      <Combobox
        name="metricId"
        label={t`Metric`}
        hint={t`Its last closed month; other periods are nominated from the page of the metric.`}
        options={metrics}
        empty={<Trans>No metric of that name.</Trans>}
      />
    );
  if (kind === 'PROPOSAL')
    return <Combobox name="proposalId" label={t`Proposal`} {...proposals} empty={<Trans>No proposal fits.</Trans>} />;
  if (kind === 'STORY')
    return (
      <Combobox
        name="storyId"
        label={t`Customer’s story`}
        hint={t`Its words are not copied: when their last day comes, they disappear here too.`}
        {...stories}
        empty={<Trans>No story fits.</Trans>}
      />
    );
  return <TextArea name="observation" label={t`What was seen or heard`} maxLength={limits.text.short} rows={4} />;
}
