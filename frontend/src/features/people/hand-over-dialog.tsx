import { useMutation, useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import type { HandOverKind } from '../../contract.generated.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { HandOverDocument, InHandDocument, type InHandQuery } from './members.generated.ts';
import { useColleagues } from './use-colleagues.ts';
import type { Member } from './words.ts';

interface HandOverDialogProps {
  readonly member: Member;
  readonly readAgain: () => unknown;
  readonly onClose: () => void;
}

/** Everything in the hands of somebody who leaves goes to one colleague in one act. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { member, onClose } = props;
  const { data, loading } = useQuery(InHandDocument, {
    variables: { personId: member.id },
    fetchPolicy: 'network-only',
  });
  const held = data?.inHand ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Hand over what {member.name} holds</Trans>}
      description={<Trans>What stands in confidence stays; those who lead the board hand it on.</Trans>}
      actions={held.length === 0 && <Close onClose={onClose} />}
    >
      {held.length > 0 ? (
        <HandOverForm {...props} held={held} />
      ) : (
        <NothingToShow member={member} isLoading={loading} isRead={data !== undefined} />
      )}
    </Dialog>
  );
}

function NothingToShow({ member, isLoading, isRead }: { member: Member; isLoading: boolean; isRead: boolean }) {
  if (isLoading)
    return (
      <p role="status">
        <Trans>Looking at what is in their hands …</Trans>
      </p>
    );
  return isRead ? (
    <p>
      <Trans>Nothing is in the hands of {member.name}.</Trans>
    </p>
  ) : (
    <p role="alert">
      <Trans>What is in their hands could not be read. Close this and try once more.</Trans>
    </p>
  );
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <Button onClick={onClose}>
      <Trans>Close</Trans>
    </Button>
  );
}

function HandOverForm({ held, onClose, ...props }: HandOverDialogProps & { held: InHandQuery['inHand'] }) {
  const { t } = useLingui();
  const kinds = useKindWords();
  const { form, handOver } = useHandingOver({ ...props, onClose });
  const { options, isLoading, search } = useColleagues(props.member.id);
  return (
    <Form
      form={form}
      onSubmit={handOver}
      submit={t`Hand over`}
      actions={
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      <DefinitionList items={held.map(({ kind, count }) => ({ term: kinds[kind], detail: count }))} />
      <Combobox
        name="toPersonId"
        label={t`Who takes over`}
        empty={t`Nobody of that name.`}
        {...{ options, isLoading }}
        onSearch={search}
      />
    </Form>
  );
}

function useHandingOver({ member, readAgain, onClose }: HandOverDialogProps) {
  const { t } = useLingui();
  const toast = useToast();
  const schema = z.object({ toPersonId: z.string().check(z.minLength(1, t`Say who takes over.`)) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { toPersonId: '' } });
  const [send] = useMutation(HandOverDocument);
  const handOver = async ({ toPersonId }: z.infer<typeof schema>) => {
    const answer = (await send({ variables: { input: { personId: member.id, toPersonId } } })).data?.handOver;
    if (answer?.__typename !== 'HandedOver') {
      form.setError('toPersonId', { message: t`That person cannot take over; name somebody who is still here.` });
      return;
    }
    const { toName, passed } = answer;
    toast({ message: <Plural value={passed} one={`${toName} now holds it`} other={`${toName} now holds all #`} /> });
    onClose();
    await readAgain();
  };
  return { form, handOver };
}

function useKindWords(): Readonly<Record<HandOverKind, string>> {
  const { t } = useLingui();
  return {
    PROJECT: t`Projects`,
    ACTION: t`Actions`,
    AGENDA_ITEM: t`Agenda items to present`,
    TOPIC: t`Topics`,
    NOMINATION: t`Nominations`,
    METRIC: t`Metrics`,
    PROPOSAL: t`Proposals to look at`,
    DEEP_DIVE: t`Deep dives`,
    LANE: t`Lanes of a process to sign`,
    RATIONALE: t`Reasons to ask again`,
    CONTACT_REASON: t`Contact reasons`,
    TOUCH_POINT: t`Touch points`,
  };
}
