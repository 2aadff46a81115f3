import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Landmark } from 'lucide-react';
import { useAddressPart } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useBoard, useMay, useViewer } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AbsencesSheet } from './absences-sheet.tsx';
import { PersonPageDocument, type PersonPageQuery } from './person.generated.ts';
import { useSeatWords } from './words.ts';

type Colleague = PersonPageQuery['colleague'];

/** A colleague: where they work, on which boards they sit, and the way to what is in their hands. */
export function PersonPage() {
  const { t } = useLingui();
  const personId = useAddressPart('personId');
  const { data, refetch } = useSuspenseQuery(PersonPageDocument, { variables: { personId } });
  useChanges(['PERSON'], refetch);
  const { colleague } = data;
  const { name, jobTitle, department, active, seats } = colleague;
  return (
    <Page
      title={name}
      meta={[jobTitle, department, !active && t`has left the organization`].filter(Boolean).join(' · ')}
      actions={<InTheirHands colleague={colleague} />}
    >
      <Seats seats={seats} name={name} />
      {active && <AbsencesSheet personId={personId} name={name} />}
    </Page>
  );
}

function InTheirHands({ colleague: { id, name } }: { colleague: Colleague }) {
  const to = useAddresses();
  const may = useMay();
  const board = useBoard();
  if (!board) return null;
  return (
    <>
      <ButtonLink href={`${to.projects(board.slug)}?owner=${id}`}>
        <Trans>Projects</Trans>
      </ButtonLink>
      {may.seeDecisions({ boardId: board.id }) && (
        <ButtonLink href={`${to.actions(board.slug)}?owner=${id}`}>
          <Trans>Actions</Trans>
        </ButtonLink>
      )}
      {may.seeActivityOfOthers() && (
        <ButtonLink href={to.activity({ person: id })}>
          <Trans>Activity</Trans>
        </ButtonLink>
      )}
      {may.managePeople() && (
        <ButtonLink href={to.membersNamed(name)}>
          <Trans>Among the members</Trans>
        </ButtonLink>
      )}
    </>
  );
}

function Seats({ seats, name }: { seats: Colleague['seats']; name: string }) {
  const { t } = useLingui();
  const words = useSeatWords();
  const to = useAddresses();
  const { boardsHere } = useViewer();
  const hrefOf = (boardId: string) => {
    const slug = boardsHere.find(({ id }) => id === boardId)?.slug;
    return slug ? { href: to.board(slug) } : {};
  };
  return (
    <Sheet title={t`Seats`} flush>
      {seats.length === 0 ? (
        <EmptyState>
          <Trans>{name} sits on no board.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Seats`}>
          {seats.map(({ boardId, boardName, role }) => (
            <Row
              key={`${boardId} ${role}`}
              leading={<Landmark className="size-4 text-ink-2" aria-hidden />}
              title={boardName}
              meta={words[role] ?? role}
              {...hrefOf(boardId)}
            />
          ))}
        </List>
      )}
    </Sheet>
  );
}
