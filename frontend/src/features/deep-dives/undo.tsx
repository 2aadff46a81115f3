import type { ActPlace } from '@cxboard/domain/deep-dives/process-map.rules';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useToast } from '../../ui/toast.tsx';
import type { Dive } from './dive-view.ts';
import { useUndoing } from './outline-acts.ts';

/** What each act did, in the past. */
const acts = {
  ...{ ADD: msg`steps added`, EDIT: msg`step changed`, MOVE: msg`step moved`, REMOVE: msg`step removed` },
  ...{ BRANCH: msg`ways on changed`, BEGIN: msg`map begun`, IMPORT: msg`table brought` },
  ...{ ADD_LANE: msg`lane added`, EDIT_LANE: msg`lane changed`, MOVE_LANE: msg`lane moved` },
  ...{ REMOVE_LANE: msg`lane removed`, LINK: msg`link made`, UNLINK: msg`link taken away` },
  ...{ BEAR_WITNESS: msg`witness written down`, WITHDRAW_WITNESS: msg`witness taken away` },
  ...{ ADD_CAUSE: msg`cause named`, EDIT_CAUSE: msg`cause worded`, MOVE_CAUSE: msg`cause judged` },
  ...{ REMOVE_CAUSE: msg`cause removed`, ADD_EVIDENCE: msg`evidence added`, REMOVE_EVIDENCE: msg`evidence taken away` },
} as const;

interface UndoButtonProps {
  readonly dive: Dive;
  readonly places: readonly ActPlace[];
}

/** One act back: the last one of whoever looks, in what is on show. Also by Ctrl Z. */
export function UndoButton({ dive, places }: UndoButtonProps) {
  const { t, i18n } = useLingui();
  const undo = useUndoing();
  const toast = useToast();
  const last = dive.lastActs.find(({ place }) => places.includes(place));
  const word = last && last.act in acts ? i18n._(acts[last.act as keyof typeof acts]) : '';
  const takeBack = async () => {
    if (last && (await undo(last.id))) toast({ kind: 'undone', message: t`Taken back: ${word}` });
  };
  useShortcut('mod+z', () => void takeBack(), { label: t`Take back what I did last`, isOn: Boolean(last) });
  if (!last) return null;
  return (
    <Button size="small" kind="quiet" icon={Undo2} title={t`Take back: ${word}`} onClick={() => void takeBack()}>
      <Trans>Undo</Trans>
    </Button>
  );
}
