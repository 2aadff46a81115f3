import { useMutation } from '@apollo/client/react';
import { causeBones, type CauseBone } from '@cxboard/domain/deep-dives/causes.rules';
import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { Combobox } from '../../ui/combobox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Ask } from './ask.tsx';
import { AddCauseDocument, EditCauseDocument, NominateFromDeepDiveDocument } from './deep-dives.generated.ts';
import { boneWord, type Cause, type Dive, useDiveActing } from './dive-view.ts';
import { Reaches } from './findings.tsx';
import { DepartmentPicker } from './pickers.tsx';

interface CauseValues {
  text: string;
  bone: string;
  departmentId: string;
  stepId: string;
}

export function CauseDialog({ dive, parent, onClose }: { dive: Dive; parent: Cause | null; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [add] = useMutation(AddCauseDocument);
  return (
    <Ask<CauseValues>
      title={parent ? t`Why is that so?` : t`Name a cause`}
      description={parent?.text}
      submit={t`Name it`}
      values={{ text: '', bone: parent?.bone ?? 'PROCESS', departmentId: '', stepId: '' }}
      onClose={onClose}
      onSend={async ({ text, bone, departmentId, stepId }, form) => {
        if (!text.trim()) return form.setError('text', { message: t`Say what it is.` });
        const words = { text, bone: bone as CauseBone, departmentId: departmentId || null };
        const input = { deepDiveId: dive.id, parentId: parent?.id ?? null, stepId: stepId || null, ...words };
        return act(async () => (await add({ variables: { input } })).data?.addCause);
      }}
    >
      <CauseFields />
      <WhereItShows dive={dive} />
    </Ask>
  );
}

/** Its words and where it lies; where it shows and what it explains stay. */
export function EditCauseDialog({ cause, onClose }: { cause: Cause; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [edit] = useMutation(EditCauseDocument);
  const { id: causeId, version: expectedVersion, text: said, bone: hangs, department } = cause;
  return (
    <Ask<Omit<CauseValues, 'stepId'>>
      title={t`Word it better`}
      submit={t`Save`}
      values={{ text: said, bone: hangs, departmentId: department?.id ?? '' }}
      onClose={onClose}
      onSend={async ({ text, bone, departmentId }, form) => {
        if (!text.trim()) return form.setError('text', { message: t`Say what it is.` });
        const words = { text, bone: bone as CauseBone, departmentId: departmentId || null };
        const input = { causeId, expectedVersion, ...words };
        return act(async () => (await edit({ variables: { input } })).data?.editCause);
      }}
    >
      <CauseFields />
    </Ask>
  );
}

function CauseFields() {
  const { t, i18n } = useLingui();
  return (
    <>
      <TextArea name="text" label={t`Because`} rows={2} maxLength={limits.text.short} autoFocus />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="bone"
          label={t`It lies in`}
          options={causeBones.map((value) => ({ value, label: boneWord(i18n, value) }))}
        />
        <DepartmentPicker name="departmentId" label={t`In which department`} />
      </div>
    </>
  );
}

function WhereItShows({ dive }: { dive: Dive }) {
  const { t } = useLingui();
  const steps = dive.steps.filter(({ map }) => map === 'PRACTISED');
  if (steps.length === 0) return null;
  const options = steps.map(({ id, name }) => ({ value: id, label: name }));
  return <Combobox optional name="stepId" label={t`The step where it shows`} options={options} />;
}

export function NominateDialog({ dive, cause, onClose }: { dive: Dive; cause: Cause | null; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [nominate] = useMutation(NominateFromDeepDiveDocument);
  return (
    <Ask<{ title: string }>
      title={t`Nominate what was found`}
      description={cause?.text ?? dive.title}
      submit={t`Nominate`}
      values={{ title: '' }}
      onClose={onClose}
      onSend={async ({ title }, form) => {
        if (!title.trim()) return form.setError('title', { message: t`Say what should become a project.` });
        const input = { deepDiveId: dive.id, causeId: cause?.id ?? null, title: title.trim() };
        return act(async () => (await nominate({ variables: { input } })).data?.nominateFromDeepDive);
      }}
    >
      <TextField name="title" label={t`What should change`} maxLength={limits.text.title} autoFocus />
      <Reaches steps={dive.steps.filter(({ map }) => map === 'PRACTISED')} />
    </Ask>
  );
}
