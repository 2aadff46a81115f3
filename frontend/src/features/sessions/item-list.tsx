import { useMutation } from '@apollo/client/react';
import { actualMinutes } from '@cxboard/domain/sessions/timer.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useAct } from './refusals.ts';
import { GoToItemDocument } from './session.generated.ts';
import type { Item, Session } from './session-view.ts';

interface ItemListProps {
  session: Session;
  runs: boolean;
  /** Null where nobody opens anything: on a second screen. */
  onLook: ((itemId: string) => void) | null;
}

/** The whole agenda as it runs: who runs the meeting goes to an item, the others look at it for themselves. */
export function ItemList({ session, runs, onLook }: ItemListProps) {
  const { t } = useLingui();
  const act = useAct();
  const [goTo] = useMutation(GoToItemDocument);
  const { id: meetingId, currentItemId } = session;
  const open = (itemId: string) => {
    if (!runs || session.meeting.state !== 'IN_SESSION') return onLook?.(itemId);
    const variables = { input: { meetingId, currentItemId, itemId } };
    void act(async () => (await goTo({ variables })).data?.goToItem);
  };
  return (
    <Sheet title={t`Agenda`} titleOutside flush>
      <List label={t`Agenda`}>
        {session.items.map((item) => (
          <Row
            key={item.id}
            title={item.title}
            meta={<ItemMeta item={item} />}
            current={item.id === currentItemId}
            trailing={
              item.id === currentItemId ? (
                <StatusMark tone="accent">
                  <Trans>on</Trans>
                </StatusMark>
              ) : (
                onLook && (
                  <Button kind="quiet" size="small" aria-label={t`Open ${item.title}`} onClick={() => open(item.id)}>
                    <Trans>Open</Trans>
                  </Button>
                )
              )
            }
          />
        ))}
      </List>
    </Sheet>
  );
}

export function ItemMeta({ item: { minutes, spentSeconds, state } }: { item: Item }) {
  return (
    <>
      <span>
        <Taken spent={actualMinutes(spentSeconds)} minutes={minutes} />
      </span>
      {state === 'DISCUSSED' && <Trans>discussed</Trans>}
      {state === 'PARKED' && <Trans>parked</Trans>}
    </>
  );
}

function Taken({ spent, minutes }: { spent: number; minutes: number }) {
  if (spent === 0) return <Trans>{minutes} min</Trans>;
  if (spent === minutes) return <Trans>{spent} min, as planned</Trans>;
  return (
    <Trans>
      {spent} min, {minutes} planned
    </Trans>
  );
}
