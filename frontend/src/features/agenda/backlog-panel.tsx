import { useSuspenseQuery } from '@apollo/client/react';
import { isComing } from '@cxboard/domain/meetings/meeting.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Agenda } from './agenda-view.ts';
import { BoardBacklogDocument, type BacklogRow_itemFragment } from './agenda.generated.ts';
import { useAgendaActs } from './use-agenda-acts.ts';
import { itemKind } from './words.ts';

const shown = 6;

/** What waits for a meeting, with one press to take it. */
export function BacklogPanel({ agenda }: { agenda: Agenda }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { slug } = agenda.meeting.board;
  const { data, refetch } = useSuspenseQuery(BoardBacklogDocument, { variables: { board: slug } });
  useChanges(['BACKLOG'], refetch);
  const { takeFromBacklog } = useAgendaActs(agenda);
  const { items } = data.backlog;
  const isFixed = !isComing(agenda.meeting.state);
  return (
    <Sheet title={t`Backlog`} aside={<TextLink href={to.backlog(slug)}>{t`All ${items.length}`}</TextLink>} flush>
      {items.length === 0 && (
        <p className="px-4 pb-4 text-control text-ink-2">
          <Trans>No topic is waiting.</Trans>
        </p>
      )}
      <List label={t`Backlog`}>
        {items.slice(0, shown).map((item) => (
          <Waiting
            key={item.id}
            item={item}
            isForThis={item.proposedForNumber === agenda.meeting.number}
            onTake={isFixed ? null : () => void takeFromBacklog(item)}
          />
        ))}
      </List>
    </Sheet>
  );
}

interface WaitingProps {
  item: BacklogRow_itemFragment;
  isForThis: boolean;
  onTake: (() => void) | null;
}

function Waiting({ item, isForThis, onTake }: WaitingProps) {
  const { t, i18n } = useLingui();
  return (
    <Row
      title={item.title}
      meta={
        <>
          <span>{itemKind(i18n, item.kind)}</span>
          <span>{t`${item.minutes} min`}</span>
          {item.presenter && <span>{item.presenter.name}</span>}
          {isForThis && <Trans>proposed for this meeting</Trans>}
        </>
      }
      trailing={
        onTake && (
          <Button size="small" aria-label={t`Add “${item.title}”`} onClick={onTake}>
            <Trans>Add</Trans>
          </Button>
        )
      }
    />
  );
}
