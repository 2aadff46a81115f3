import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { CornerDownRight, SkipForward } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useToast } from '../../ui/toast.tsx';
import { useAct } from './refusals.ts';
import { GoToItemDocument, ParkItemDocument, UnparkItemDocument } from './session.generated.ts';
import { currentOf, type Session, waitingIn } from './session-view.ts';

/** On to the next item, or this one to another meeting: by button and by key. */
export function Controls({ session }: { session: Session }) {
  const { t } = useLingui();
  const act = useAct();
  const [goTo, going] = useMutation(GoToItemDocument);
  const park = useParking(session);
  const { id: meetingId, currentItemId } = session;
  const [after] = waitingIn(session).toSorted((a, b) => a.position - b.position);
  const next = () =>
    void act(async () => (await goTo({ variables: { input: { meetingId, currentItemId } } })).data?.goToItem);
  const isOn = currentItemId !== null;
  useShortcut('space', next, { label: t`Next item`, isOn: isOn || after !== undefined });
  useShortcut('p', park, { label: t`Park this item`, isOn });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
      <p className="min-w-0 text-control text-ink-2">
        {after ? <Trans>Next: {after.title}</Trans> : <Trans>This is the last item.</Trans>}
      </p>
      <div className="flex gap-2">
        {isOn && (
          <Button icon={CornerDownRight} onClick={park}>
            <Trans>Park</Trans>
          </Button>
        )}
        {(isOn || after) && (
          <Button kind="primary" icon={SkipForward} busy={going.loading} onClick={next}>
            <Trans>Next item</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}

/** One press, and one press back. */
function useParking(session: Session) {
  const { t } = useLingui();
  const act = useAct();
  const toast = useToast();
  const [park] = useMutation(ParkItemDocument);
  const [unpark] = useMutation(UnparkItemDocument);
  const item = currentOf(session);
  const parkIt = async () => {
    if (!item) return;
    const input = { meetingId: session.id, itemId: item.id };
    const undo = () =>
      void act(async () => (await unpark({ variables: { input: { ...input, wasOn: true } } })).data?.unparkItem);
    if (await act(async () => (await park({ variables: { input } })).data?.parkItem))
      toast({ message: t`Parked “${item.title}”`, undo });
  };
  return () => void parkIt();
}
