import { useMutation } from '@apollo/client/react';
import { diveMoves, type DiveState } from '@cxboard/domain/deep-dives/dive.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarPlus, CircleCheck, Ellipsis, Pencil, Target } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { NominateDialog } from './cause-dialogs.tsx';
import {
  EditDeepDiveDocument,
  MoveDeepDiveDocument,
  PutDeepDiveOnAgendaDocument,
  VerifyDeepDiveDocument,
} from './deep-dives.generated.ts';
import { DiveDialog } from './dive-form.tsx';
import { type DiveValues, valuesOf, wordsOf } from './dive-values.ts';
import { type Dive, useDiveActing } from './dive-view.ts';

/** What whoever digs can do with the dive as a whole. */
export function DiveActions({ dive }: { dive: Dive }) {
  const { t } = useLingui();
  const may = useMay();
  const [opened, open] = useState<'EDIT' | 'NOMINATE' | null>(null);
  const { main, others } = useMoves(dive);
  const verify = useVerifying(dive);
  const place = usePlacing(dive);
  const items = [
    { label: t`Word the scope`, icon: Pencil, onSelect: () => open('EDIT') },
    ...(may.nominate({ boardId: dive.board.id })
      ? [{ label: t`Nominate what was found`, icon: Target, onSelect: () => open('NOMINATE') }]
      : []),
    ...(place ? [place] : []),
    ...(dive.verifiedOn ? [{ label: t`It still works like this`, icon: CircleCheck, onSelect: verify }] : []),
    ...others,
  ];
  return (
    <>
      {main && (
        <Button kind="primary" onClick={main.onSelect}>
          {main.label}
        </Button>
      )}
      <Menu
        trigger={
          <Button icon={Ellipsis}>
            <Trans>More</Trans>
          </Button>
        }
        items={items}
      />
      {opened === 'EDIT' && <EditDialog dive={dive} onClose={() => open(null)} />}
      {opened === 'NOMINATE' && <NominateDialog dive={dive} cause={null} onClose={() => open(null)} />}
    </>
  );
}

function useMoves(dive: Dive) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [move] = useMutation(MoveDeepDiveDocument);
  const words: Readonly<Record<DiveState, string>> = {
    SCOPED: '',
    MAPPING: dive.state === 'SCOPED' ? t`Begin to map` : t`Take it up again`,
    VALIDATING: t`Ask the lanes`,
    VALIDATED: t`It is validated`,
    PRESENTED: t`It was presented`,
    CLOSED: t`Close it`,
  };
  const moves = diveMoves[dive.state].map((to) => ({
    ...{ to, label: words[to] },
    onSelect: () =>
      void act(async () => (await move({ variables: { input: { deepDiveId: dive.id, to } } })).data?.moveDeepDive),
  }));
  const order: readonly DiveState[] = ['VALIDATING', 'VALIDATED', 'PRESENTED', 'CLOSED'];
  const main = moves.find(({ to }) => order.includes(to) && dive.state !== 'SCOPED') ?? moves[0];
  return { main, others: moves.filter((one) => one !== main) };
}

/** Said by somebody who went and looked. */
export function Verify({ dive }: { dive: Dive }) {
  const verify = useVerifying(dive);
  return (
    <Button size="small" icon={CircleCheck} onClick={verify}>
      <Trans>It still works like this</Trans>
    </Button>
  );
}

function useVerifying({ id: deepDiveId }: Dive) {
  const act = useDiveActing();
  const [verify] = useMutation(VerifyDeepDiveDocument);
  return () => void act(async () => (await verify({ variables: { input: { deepDiveId } } })).data?.verifyDeepDive);
}

/** A planner puts it on the next agenda; everyone else leaves it to the chair. */
function usePlacing({ id: deepDiveId, board, state, onAgendaOf }: Dive): MenuItem | null {
  const { t } = useLingui();
  const act = useDiveActing();
  const toast = useToast();
  const isPlanner = useMay().prepareAgenda({ boardId: board.id });
  const [put] = useMutation(PutDeepDiveOnAgendaDocument);
  const place = async () => {
    const input = { deepDiveId };
    if (await act(async () => (await put({ variables: { input } })).data?.putDeepDiveOnAgenda))
      toast({
        message: isPlanner ? t`It is on the next agenda.` : t`It is proposed; the chair finds it in the backlog.`,
      });
  };
  if (onAgendaOf || state === 'CLOSED') return null;
  const label = isPlanner ? t`Put on the next agenda` : t`Propose for an agenda`;
  return { label, icon: CalendarPlus, onSelect: () => void place() };
}

function EditDialog({ dive, onClose }: { dive: Dive; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [edit] = useMutation(EditDeepDiveDocument);
  const { id: deepDiveId, version: expectedVersion, owner } = dive;
  const send = (values: DiveValues) => {
    const input = { ...wordsOf(values), deepDiveId, expectedVersion };
    return act(async () => (await edit({ variables: { input } })).data?.editDeepDive);
  };
  return (
    <DiveDialog
      withExplanation
      title={t`What is dug into`}
      submit={t`Save`}
      values={valuesOf(dive)}
      owner={owner}
      onSend={send}
      onClose={onClose}
    />
  );
}
