import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Select } from '../../ui/select.tsx';
import type { Reason } from './reason-tree.ts';
import type { ReasonActs } from './use-reason-acts.ts';

export interface ReasonDialog {
  readonly kind: 'MOVE' | 'MERGE' | 'HISTORY';
  readonly reason: Reason;
}

interface ReasonDialogsProps {
  dialog: ReasonDialog | null;
  reasons: readonly Reason[];
  acts: ReasonActs;
  onClose: () => void;
}

export function ReasonDialogs({ dialog, ...props }: ReasonDialogsProps) {
  if (!dialog) return null;
  if (dialog.kind === 'HISTORY') return <History reason={dialog.reason} onClose={props.onClose} />;
  return <Choose key={dialog.reason.id} dialog={dialog} {...props} />;
}

/** Another reason to go below, or to become one with. */
function Choose({ dialog: { kind, reason }, reasons, acts, onClose }: ReasonDialogsProps & { dialog: ReasonDialog }) {
  const { t } = useLingui();
  const [chosenId, setChosen] = useState('');
  const isMerge = kind === 'MERGE';
  const others = reasons.filter(({ id, parentId }) => id !== reason.id && (isMerge ? true : parentId === null));
  const chosen = others.find(({ id }) => id === chosenId);
  const finish = () => {
    if (chosen) void (isMerge ? acts.merge(reason, chosen) : acts.move(reason, chosen.id));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={isMerge ? t`Merge “${reason.name}” into another reason` : t`Put “${reason.name}” below another reason`}
      description={
        isMerge ? (
          <Trans>What was and will be counted for it counts for the other one. It can be separated again.</Trans>
        ) : (
          <Trans>The review then counts it together with that reason.</Trans>
        )
      }
      actions={
        <Button kind="primary" disabled={!chosen} onClick={finish}>
          {isMerge ? <Trans>Merge</Trans> : <Trans>Put it there</Trans>}
        </Button>
      }
    >
      <Select
        label={t`The other reason`}
        placeholder={t`Choose a reason`}
        value={chosenId}
        onChange={setChosen}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Dialog>
  );
}

function History({ reason, onClose }: { reason: Reason; onClose: () => void }) {
  const { t } = useLingui();
  const { dateTime } = useFormat();
  const words = useChangeWords();
  return (
    <Dialog open onClose={onClose} title={t`What changed about “${reason.name}”`}>
      <List label={t`Changes`}>
        {reason.changes.map((change) => (
          <Row
            key={`${change.changedAt} ${change.act} ${change.before}`}
            title={words(change)}
            meta={
              <>
                {change.changedBy && <span>{change.changedBy.name}</span>}
                <span>{dateTime(change.changedAt)}</span>
              </>
            }
          />
        ))}
      </List>
    </Dialog>
  );
}

function useChangeWords() {
  const { t } = useLingui();
  return ({ act, before, after }: Reason['changes'][number]): string => {
    const words = {
      RENAMED: t`“${before}” was renamed “${after}”`,
      MERGED: t`“${before}” was merged into “${after}”`,
      SEPARATED: t`“${after}” was separated from “${before}”`,
      MOVED: after ? t`It was put below “${after}”` : t`It was put at the top`,
    };
    return words[act];
  };
}
