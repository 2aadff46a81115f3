import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { BoardPageDocument } from './board.generated.ts';
import { Charter } from './charter.tsx';
import { Seats } from './seats.tsx';

/** What a board is for, and who sits on it from when to when. */
export function BoardPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board: slug = '' } = useParams({ strict: false });
  const { data, refetch } = useSuspenseQuery(BoardPageDocument, {
    variables: { board: slug },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['BOARD', 'PERSON'], refetch);
  const { board } = data;
  return (
    <Page
      title={board.name}
      meta={t`What the board is for, and who sits on it`}
      actions={
        <>
          {may.seeBoardHealth({ boardId: board.id }) && (
            <ButtonLink href={to.boardHealth(slug)}>
              <Trans>Board health</Trans>
            </ButtonLink>
          )}
          <ButtonLink href={to.cadence(slug)}>
            <Trans>When it meets</Trans>
          </ButtonLink>
          <ButtonLink href={to.meetings(slug)}>
            <Trans>Meetings</Trans>
          </ButtonLink>
        </>
      }
    >
      <Charter board={board} readAgain={refetch} />
      <Seats board={board} />
    </Page>
  );
}
