import type { ActPlace } from '@cxboard/domain/deep-dives/process-map.rules';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
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

interface OneActProps extends UndoButtonProps {
  readonly under: UnderWay;
}

/** One act back and one act on again: of whoever looks, in what is on show. */
export function UndoButtons(props: UndoButtonProps) {
  const under = useUnderWay();
  return (
    <>
      <UndoButton {...props} under={under} />
      <RedoButton {...props} under={under} />
    </>
  );
}

type UnderWay = ReturnType<typeof useUnderWay>;

/** One at a time: while an act is on its way neither button nor key sends another, and a key held down counts once. */
function useUnderWay() {
  const [actId, setActId] = useState<string | null>(null);
  const undo = useUndoing();
  return {
    actId,
    send: async (last: { readonly id: string } | undefined, event?: KeyboardEvent) => {
      if (!last || actId || event?.repeat) return null;
      setActId(last.id);
      try {
        return await undo(last.id);
      } finally {
        setActId(null);
      }
    },
  };
}

/** The newest of these acts that is on show, and what it did. */
function useNewest(acts: Dive['lastActs'], places: readonly ActPlace[]) {
  const { i18n } = useLingui();
  const last = acts.find(({ place }) => places.includes(place));
  return { last, word: last && last.act in actWords ? i18n._(actWords[last.act as keyof typeof actWords]) : '' };
}

function UndoButton({ dive, places, under }: OneActProps) {
  const { t } = useLingui();
  const toast = useToast();
  const { last, word } = useNewest(dive.lastActs, places);
  const takeBack = async (event?: KeyboardEvent) => {
    if (await under.send(last, event)) toast({ kind: 'undone', message: t`Taken back: ${word}` });
  };
  useShortcut('mod+z', (event) => void takeBack(event), { label: t`Take back what I did last`, isOn: Boolean(last) });
  if (!last) return null;
  return (
    <Button
      {...{ size: 'small', kind: 'quiet', icon: Undo2, title: t`Take back: ${word}` }}
      busy={under.actId === last.id}
      onClick={() => void takeBack()}
    >
      <Trans>Undo</Trans>
    </Button>
  );
}

/** By the keys of either world: Ctrl Shift Z and Ctrl Y. */
function RedoButton({ dive, places, under }: OneActProps) {
  const { t } = useLingui();
  const toast = useToast();
  const { last, word } = useNewest(dive.lastUndone, places);
  const doAgain = async (event?: KeyboardEvent) => {
    if (await under.send(last, event)) toast({ kind: 'undone', message: t`Done again: ${word}` });
  };
  const label = t`Do again what I took back last`;
  useShortcut('mod+shift+z', (event) => void doAgain(event), { label, isOn: Boolean(last) });
  useShortcut('mod+y', (event) => void doAgain(event), { label, isOn: Boolean(last) });
  if (!last) return null;
  return (
    <Button
      {...{ size: 'small', kind: 'quiet', icon: Redo2, title: t`Do again: ${word}` }}
      busy={under.actId === last.id}
      onClick={() => void doAgain()}
    >
      <Trans>Redo</Trans>
    </Button>
  );
}
