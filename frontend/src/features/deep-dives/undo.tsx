import type { ActPlace } from '@cxboard/domain/deep-dives/process-map.rules';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Redo2, Undo2 } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useToast } from '../../ui/toast.tsx';
import type { Dive } from './dive-view.ts';
import { useUndoing } from './outline-acts.ts';

/** What each act did, in the past. */
const actWords = {
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

/** One act back and one act on again: of whoever looks, in what is on show. */
export const UndoButtons = (props: UndoButtonProps) => (
  <>
    <UndoButton {...props} />
    <RedoButton {...props} />
  </>
);

/** The newest of these acts that is on show, and what it did. */
function useNewest(acts: Dive['lastActs'], places: readonly ActPlace[]) {
  const { i18n } = useLingui();
  const last = acts.find(({ place }) => places.includes(place));
  return { last, word: last && last.act in actWords ? i18n._(actWords[last.act as keyof typeof actWords]) : '' };
}

function UndoButton({ dive, places }: UndoButtonProps) {
  const { t } = useLingui();
  const undo = useUndoing();
  const toast = useToast();
  const { last, word } = useNewest(dive.lastActs, places);
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

/** By the keys of either world: Ctrl Shift Z and Ctrl Y. */
function RedoButton({ dive, places }: UndoButtonProps) {
  const { t } = useLingui();
  const undo = useUndoing();
  const toast = useToast();
  const { last, word } = useNewest(dive.lastUndone, places);
  const doAgain = async () => {
    if (last && (await undo(last.id))) toast({ kind: 'undone', message: t`Done again: ${word}` });
  };
  const label = t`Do again what I took back last`;
  useShortcut('mod+shift+z', () => void doAgain(), { label, isOn: Boolean(last) });
  useShortcut('mod+y', () => void doAgain(), { label, isOn: Boolean(last) });
  if (!last) return null;
  return (
    <Button size="small" kind="quiet" icon={Redo2} title={t`Do again: ${word}`} onClick={() => void doAgain()}>
      <Trans>Redo</Trans>
    </Button>
  );
}
