import { useMutation } from '@apollo/client/react';
import { laneKinds, type LaneKind } from '@cxboard/domain/deep-dives/process-map.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddLaneDocument, EditLaneDocument } from './deep-dives.generated.ts';
import { type Dive, type Lane, laneKindWord, useDiveActing } from './dive-view.ts';
import { DepartmentPicker, PersonPicker } from './pickers.tsx';

interface LaneFormProps {
  dive: Dive;
  /** Null for a new one. */
  lane: Lane | null;
  onClose: () => void;
}

interface LaneValues {
  name: string;
  kind: string;
  costPerHour: number | null;
  signerId: string;
  departmentId: string;
}

const nothing: LaneValues = { name: '', kind: 'DEPARTMENT', costPerHour: null, signerId: '', departmentId: '' };
const valuesOf = ({ name, kind, costPerHour, signer, department }: Lane): LaneValues => ({
  ...{ name, kind, costPerHour, signerId: signer?.id ?? '', departmentId: department?.id ?? '' },
});

/** Who acts in a lane, what an hour of them costs, who signs for them. */
export function LaneForm({ dive, lane, onClose }: LaneFormProps) {
  const { t } = useLingui();
  const keep = useKeeping({ dive, lane });
  const form = useForm<LaneValues>({ defaultValues: lane ? valuesOf(lane) : nothing });
  const send = async (values: LaneValues) => {
    if (!values.name.trim()) return form.setError('name', { message: t`Name it.` });
    if (await keep(values)) onClose();
    return undefined;
  };
  const back = (
    <Button kind="quiet" onClick={onClose}>
      <Trans>Back</Trans>
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={lane ? lane.name : t`Another lane`}>
      <Form form={form} onSubmit={send} submit={t`Save`} actions={back}>
        <LaneFields signer={lane?.signer ?? null} />
      </Form>
    </Dialog>
  );
}

function useKeeping({ dive, lane }: Pick<LaneFormProps, 'dive' | 'lane'>) {
  const act = useDiveActing();
  const [add] = useMutation(AddLaneDocument);
  const [edit] = useMutation(EditLaneDocument);
  return ({ name, kind, costPerHour, signerId, departmentId }: LaneValues) => {
    const said = { name: name.trim(), kind: kind as LaneKind, costPerHour, signerId: signerId || null };
    const words = { ...said, departmentId: departmentId || null };
    if (!lane)
      return act(async () => (await add({ variables: { input: { ...words, deepDiveId: dive.id } } })).data?.addLane);
    const input = { ...words, laneId: lane.id, expectedVersion: lane.version };
    return act(async () => (await edit({ variables: { input } })).data?.editLane);
  };
}

function LaneFields({ signer }: { signer: Lane['signer'] }) {
  const { t, i18n } = useLingui();
  const kinds = laneKinds.map((value) => ({ value, label: laneKindWord(i18n, value) }));
  return (
    <>
      <TextField name="name" label={t`Name`} maxLength={limits.text.title} autoFocus />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="kind" label={t`Who acts here`} options={kinds} />
        <NumberField name="costPerHour" label={t`An hour costs`} optional {...limits.deepDives.costPerHour} />
      </div>
      <DepartmentPicker name="departmentId" label={t`Department`} />
      <PersonPicker name="signerId" label={t`Who signs that it works like this`} current={signer} optional />
    </>
  );
}
