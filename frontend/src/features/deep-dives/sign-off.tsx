import { useMutation } from '@apollo/client/react';
import type { Signature } from '@cxboard/domain/deep-dives/dive.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { SignLaneDocument } from './deep-dives.generated.ts';
import { type Dive, type Lane, useDiveActing } from './dive-view.ts';

/** Who answers for which lane; a refusal stays to be read. */
export function SignOff({ dive }: { dive: Dive }) {
  const { t } = useLingui();
  const practised = dive.maps.find(({ version }) => version === 'PRACTISED');
  const lanes = dive.lanes.filter(({ id }) => practised?.steps.some(({ laneId }) => laneId === id));
  return (
    <Sheet title={t`Is this how it works?`} flush>
      {lanes.length === 0 && (
        <p className="px-4 pb-4 text-body text-ink-2">
          <Trans>Once steps are drawn, whoever does them says here whether this is how it works.</Trans>
        </p>
      )}
      <ul className="divide-y divide-line">
        {lanes.map((lane) => (
          <LaneToSign key={lane.id} dive={dive} lane={lane} />
        ))}
      </ul>
    </Sheet>
  );
}

function LaneToSign({ dive, lane }: { dive: Dive; lane: Lane }) {
  const { dateTime } = useFormat();
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="min-w-0 text-body">
          <span className="font-medium">{lane.name}</span>
          <span className="block text-control text-ink-2">
            {lane.signer ? lane.signer.name : <Trans>Nobody is named to sign</Trans>}
          </span>
        </span>
        <span className="flex flex-wrap items-center gap-2">
          <Standing lane={lane} isAsked={dive.state === 'VALIDATING'} />
          <Answering dive={dive} lane={lane} />
        </span>
      </div>
      {lane.answers.length > 0 && (
        <ul className="grid gap-1 text-control text-ink-2">
          {lane.answers.map(({ id, signature, reason, person, answeredAt }) => (
            <li key={id} className="wrap-anywhere">
              {signature === 'SIGNED' ? <Trans>Signed</Trans> : <Trans>Refused</Trans>}
              {person && `, ${person.name}`}, {dateTime(answeredAt)}
              {reason && <span className="block text-body text-ink">{reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Standing({ lane: { signature, answers }, isAsked }: { lane: Lane; isAsked: boolean }) {
  if (signature === 'SIGNED')
    return (
      <StatusMark tone="good">
        <Trans>Signed</Trans>
      </StatusMark>
    );
  if (signature === 'REFUSED')
    return (
      <StatusMark tone="bad">
        <Trans>Refused</Trans>
      </StatusMark>
    );
  if (answers.length > 0)
    return (
      <StatusMark tone="warn">
        <Trans>Changed since it was answered</Trans>
      </StatusMark>
    );
  return isAsked ? (
    <StatusMark tone="warn">
      <Trans>Waits for an answer</Trans>
    </StatusMark>
  ) : (
    <StatusMark tone="neutral">
      <Trans>Not asked yet</Trans>
    </StatusMark>
  );
}

function Answering({ dive, lane }: { dive: Dive; lane: Lane }) {
  const may = useMay();
  const [isRefusing, setRefusing] = useState(false);
  const sign = useSigning(lane);
  if (dive.state !== 'VALIDATING' || !may.signLane({ signerId: lane.signer?.id ?? null })) return null;
  return (
    <>
      <Button size="small" kind="primary" icon={Check} onClick={() => void sign('SIGNED', '')}>
        <Trans>It works like this</Trans>
      </Button>
      <Button size="small" icon={X} onClick={() => setRefusing(true)}>
        <Trans>It does not</Trans>
      </Button>
      {isRefusing && <RefuseDialog lane={lane} onClose={() => setRefusing(false)} />}
    </>
  );
}

function useSigning({ id: laneId, edition }: Lane) {
  const act = useDiveActing();
  const [sign] = useMutation(SignLaneDocument);
  return (signature: Signature, reason: string) =>
    act(async () => (await sign({ variables: { input: { laneId, edition, signature, reason } } })).data?.signLane);
}

function RefuseDialog({ lane, onClose }: { lane: Lane; onClose: () => void }) {
  const { t } = useLingui();
  const sign = useSigning(lane);
  const form = useForm({ defaultValues: { reason: '' } });
  const send = async ({ reason }: { reason: string }) => {
    if (!reason.trim()) return form.setError('reason', { message: t`Say what is wrong with it.` });
    if (await sign('REFUSED', reason)) onClose();
    return undefined;
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`${lane.name} does not work like this`}
      description={t`What you say stays with the map.`}
    >
      <Form
        form={form}
        onSubmit={send}
        submit={t`Refuse it`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextArea name="reason" label={t`What is different`} rows={3} maxLength={limits.text.short} autoFocus />
      </Form>
    </Dialog>
  );
}
