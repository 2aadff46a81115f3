import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { EntrustTopicDocument, OwnerSearchDocument } from './neglect.generated.ts';
import type { Topic } from './neglect-view.ts';

interface OwnerDialogProps {
  topic: Topic;
  onClose: () => void;
  onDone: () => void;
}

/** Who answers for a contact reason or a touch point from now on. */
export function OwnerDialog({ topic, onClose, onDone }: OwnerDialogProps) {
  const { t } = useLingui();
  const [ownerId, choose] = useState(topic.owner?.id ?? '');
  const { entrust, isBusy, error } = useEntrusting(topic, () => {
    onDone();
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Who answers for “${topic.name}”?`}
      actions={
        <>
          {topic.owner && (
            <Button kind="quiet" onClick={() => void entrust(null)}>
              <Trans>Nobody</Trans>
            </Button>
          )}
          <Button kind="primary" busy={isBusy} disabled={ownerId === ''} onClick={() => void entrust(ownerId)}>
            <Trans>Name</Trans>
          </Button>
        </>
      }
    >
      <OwnerPicker topic={topic} value={ownerId} onChange={choose} error={error} />
    </Dialog>
  );
}

function useEntrusting({ id: topicId, kind, name }: Topic, onDone: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const [error, setError] = useState<string | null>(null);
  const [send, { loading }] = useMutation(EntrustTopicDocument);
  const entrust = async (ownerId: string | null) => {
    const { data } = await send({ variables: { input: { kind, topicId, ownerId } } });
    if (data?.entrustTopic.__typename === 'PersonInactive')
      return setError(t`This person has left; name somebody else.`);
    toast({ message: ownerId ? t`“${name}” has an owner.` : t`Nobody answers for “${name}” now.` });
    onDone();
  };
  return { entrust, isBusy: loading, error };
}

interface PickerProps {
  topic: Topic;
  value: string;
  onChange: (id: string) => void;
  error: string | null;
}

function OwnerPicker({ topic: { owner }, value, onChange, error }: PickerProps) {
  const { t } = useLingui();
  const { people, type, isLoading } = useColleagues(owner);
  return (
    <Combobox
      label={t`Owner`}
      value={value}
      onChange={onChange}
      {...(error && { error })}
      onSearch={type}
      isLoading={isLoading}
      empty={t`Nobody of that name.`}
      options={people.map(({ id, name, jobTitle }) => ({
        value: id,
        label: name,
        ...(jobTitle && { hint: jobTitle }),
      }))}
    />
  );
}

/** Colleagues by what is typed; before anything is, the present owner first. */
function useColleagues(owner: Topic['owner']) {
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(OwnerSearchDocument, { variables: { search } });
  const found = (data ?? previousData)?.people ?? [];
  const isMissing = owner !== null && search === null && !found.some(({ id }) => id === owner.id);
  return { people: isMissing ? [owner, ...found] : found, type, isLoading: loading };
}
