import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoveLaneDocument, RemoveLaneDocument } from './deep-dives.generated.ts';
import { type Dive, type Lane, laneKindWord, useDiveActing } from './dive-view.ts';
import { LaneForm } from './lane-form.tsx';

/** Who acts in this process, what an hour of them costs, and who signs for them. */
export function LanesDialog({ dive, onClose }: { dive: Dive; onClose: () => void }) {
  const { t } = useLingui();
  const [edited, edit] = useState<Lane | 'NEW' | null>(null);
  if (edited)
    return (
      <LaneForm
        key={edited === 'NEW' ? '' : edited.id}
        dive={dive}
        lane={edited === 'NEW' ? null : edited}
        onClose={() => edit(null)}
      />
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Lanes`}
      description={t`From the customer down to those who act behind the scenes`}
    >
      <ul className="divide-y divide-line">
        {dive.lanes.map((lane) => (
          <LaneRow key={lane.id} lane={lane} onEdit={() => edit(lane)} />
        ))}
      </ul>
      <Button
        className="mt-3"
        icon={Plus}
        onClick={() => edit('NEW')}
        disabled={dive.lanes.length >= limits.deepDives.lanes}
      >
        <Trans>Another lane</Trans>
      </Button>
    </Dialog>
  );
}

function LaneRow({ lane, onEdit }: { lane: Lane; onEdit: () => void }) {
  const { t, i18n } = useLingui();
  const act = useDiveActing();
  const [move] = useMutation(MoveLaneDocument);
  const [remove] = useMutation(RemoveLaneDocument);
  const laneId = lane.id;
  const by = (up: boolean) =>
    void act(async () => (await move({ variables: { input: { laneId, up } } })).data?.moveLane);
  const leave = () => void act(async () => (await remove({ variables: { input: { laneId } } })).data?.removeLane);
  return (
    <li className="flex items-center gap-1 py-2">
      <span className="min-w-0 flex-1 text-body">
        {lane.name}
        <span className="block text-meta text-ink-2">
          {[laneKindWord(i18n, lane.kind), lane.signer && t`signed by ${lane.signer.name}`].filter(Boolean).join(', ')}
        </span>
      </span>
      <IconButton size="small" icon={ArrowUp} label={t`${lane.name} up`} onClick={() => by(true)} />
      <IconButton size="small" icon={ArrowDown} label={t`${lane.name} down`} onClick={() => by(false)} />
      <IconButton size="small" icon={Pencil} label={t`Change ${lane.name}`} onClick={onEdit} />
      <IconButton size="small" icon={Trash2} label={t`Remove ${lane.name}`} onClick={leave} />
    </li>
  );
}
