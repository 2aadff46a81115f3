import { useMutation } from '@apollo/client/react';
import { isUnvoted } from '@cxboard/domain/decisions/decision.rules';
import { type CarryReason, whyCarried } from '@cxboard/domain/sessions/carry-over.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NotVotedOn } from './not-voted-on.tsx';
import { useAct } from './refusals.ts';
import { CloseMeetingDocument } from './session.generated.ts';
import type { Item, Session } from './session-view.ts';
import { carryWords } from './words.ts';

/** What is open is looked at once; one press carries it and closes the meeting. */
export function CloseDialog({ session, onClose }: CloseDialogProps) {
  const { t } = useLingui();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [recurring, setRecurring] = useState<readonly string[]>([]);
  const [notAdopted, leave] = useState<readonly string[]>([]);
  const unsaid = session.results.filter((result) => isUnvoted(result) && !notAdopted.includes(result.id));
  const open = openIn(session);
  const done = session.items.filter((item) => !open.some((one) => one.item.id === item.id));
  const carried = open.filter(({ item }) => !left.includes(item.id)).length + recurring.length;
  const leftItemIds = open.map(({ item }) => item.id).filter((id) => left.includes(id));
  const { end, loading } = useClosing({ leftItemIds, recurringItemIds: [...recurring] }, { session, onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Close the meeting`}
      description={t`Decisions and actions take effect now.`}
      actions={
        <Button kind="primary" busy={loading} disabled={unsaid.length > 0} onClick={() => void end()}>
          {carried === 0 ? (
            <Trans>Close</Trans>
          ) : (
            <Plural value={carried} one="Carry # item and close" other="Carry # items and close" />
          )}
        </Button>
      }
    >
      <div className="grid gap-4">
        {unsaid.length > 0 && (
          <NotVotedOn session={session} results={unsaid} onNotAdopted={(id) => leave([...notAdopted, id])} />
        )}
        <OpenItems open={open} left={left} onChange={setLeft} />
        <Recurring items={done} chosen={recurring} onChange={setRecurring} />
      </div>
    </Dialog>
  );
}

interface CloseDialogProps {
  session: Session;
  onClose: () => void;
}

interface Carrying {
  leftItemIds: string[];
  recurringItemIds: string[];
}

function useClosing(carrying: Carrying, { session, onClose }: CloseDialogProps) {
  const act = useAct();
  const [close, { loading }] = useMutation(CloseMeetingDocument);
  const end = async () => {
    const variables = { input: { meetingId: session.id, ...carrying } };
    if (await act(async () => (await close({ variables })).data?.closeMeeting)) onClose();
  };
  return { end, loading };
}

interface OpenItemsProps {
  open: readonly { item: Item; reason: CarryReason }[];
  left: readonly string[];
  onChange: (left: readonly string[]) => void;
}

function OpenItems({ open, left, onChange }: OpenItemsProps) {
  const { i18n } = useLingui();
  if (open.length === 0)
    return (
      <p>
        <Trans>Nothing is open.</Trans>
      </p>
    );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-control font-medium">
        <Trans>These come again on the next fitting agenda, or wait in the backlog</Trans>
      </legend>
      {open.map(({ item, reason }) => (
        <Checkbox
          key={item.id}
          label={item.title}
          hint={i18n._(carryWords[reason])}
          value={!left.includes(item.id)}
          onChange={(isCarried) => onChange(isCarried ? left.filter((id) => id !== item.id) : [...left, item.id])}
        />
      ))}
    </fieldset>
  );
}

interface RecurringProps {
  items: readonly Item[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** What is done for today may still be looked at every time. */
function Recurring({ items, chosen, onChange }: RecurringProps) {
  if (items.length === 0) return null;
  return (
    <Disclosure summary={<Trans>Items that come every time</Trans>}>
      <div className="grid gap-2">
        {items.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            value={chosen.includes(id)}
            onChange={(is) => onChange(is ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
    </Disclosure>
  );
}

const openIn = (session: Session) =>
  session.items.flatMap((item) => {
    const reason = whyOpen(session, item);
    return reason ? [{ item, reason }] : [];
  });

/** As the rule will say it once the item that is on has been left. */
function whyOpen({ results, currentItemId }: Session, item: Item) {
  const state = item.id === currentItemId && item.state === 'WAITING' ? 'DISCUSSED' : item.state;
  const promised = results.filter(({ itemId, kind }) => itemId === item.id && kind === 'ACTION').length;
  const openActions = promised + item.openPromises;
  const isUndecided = results.some(({ itemId, outcome }) => itemId === item.id && outcome === 'NOT_QUORATE');
  return whyCarried({ ...item, state, openActions, isUndecided });
}
