import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { Agenda, Item } from './agenda-view.ts';
import { PeoplePicker } from './pickers.tsx';
import { KeepConfidentialDocument, OpenConfidentialDocument } from './agenda.generated.ts';
import { useAct } from './use-act.ts';

interface ReadersProps {
  agenda: Agenda;
  item: Item;
  onClose: () => void;
}

/** Who reads an item beside those who prepare the agenda; everybody else sees only that there is one. */
export function ReadersDialog({ agenda, item, onClose }: ReadersProps) {
  const { t } = useLingui();
  const acts = useReaders(item);
  const form = useForm({ defaultValues: { readerIds: (item.readers ?? []).map(({ id }) => id) } });
  const save = async ({ readerIds }: { readerIds: string[] }) => {
    if (readerIds.length > limits.meetings.readers)
      form.setError('readerIds', { message: t`At most ${limits.meetings.readers} people.` });
    else if (await acts.keep(readerIds)) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t`Who may read “${item.title}”?`}>
      <Form
        form={form}
        onSubmit={save}
        submit={item.isConfidential ? t`Save` : t`Keep it confidential`}
        actions={item.isConfidential && <OpenButton onPress={async () => (await acts.open()) && onClose()} />}
      >
        <p className="text-body text-ink-2">
          <Trans>
            Everybody else sees “Confidential item” and its minutes: on the agenda, in the pack, in the meeting and in
            the minutes. What comes of it is theirs alone too.
          </Trans>
        </p>
        <PeoplePicker
          name="readerIds"
          label={t`Named readers`}
          hint={t`Who presents it, and whoever prepares the agenda of this board, read it as well.`}
          current={item.readers ?? []}
        />
        {agenda.published && !item.isConfidential && (
          <p className="text-meta text-ink-2">
            <Trans>Version {agenda.published.number} is published: whoever has read it knows the title.</Trans>
          </p>
        )}
      </Form>
    </Dialog>
  );
}

function OpenButton({ onPress }: { onPress: () => void }) {
  return (
    <Button kind="quiet" onClick={onPress}>
      <Trans>Let everybody read it</Trans>
    </Button>
  );
}

function useReaders({ id: itemId }: Item) {
  const act = useAct();
  const [keep] = useMutation(KeepConfidentialDocument);
  const [open] = useMutation(OpenConfidentialDocument);
  return {
    keep: (readerIds: string[]) =>
      act(async () => (await keep({ variables: { input: { itemId, readerIds } } })).data?.keepConfidential),
    open: () => act(async () => (await open({ variables: { input: { itemId } } })).data?.openConfidential),
  };
}
