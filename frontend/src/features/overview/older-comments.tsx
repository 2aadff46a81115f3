import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { FoundRow } from './found-row.tsx';
import { OlderCommentsDocument, type OlderCommentsQuery } from './search.generated.ts';

interface OlderCommentsProps {
  readonly words: string;
  readonly since: string | null;
  /** So far back the search has looked. */
  readonly backTo: string | null;
  readonly after: string;
  /** What the search itself says where it found nothing; until something older is found. */
  readonly nothing: ReactNode;
}

type Looked = OlderCommentsQuery['olderComments'];

/** What customers said longer ago than the search looks: as far back as somebody wants, step by step. */
export function OlderComments(props: OlderCommentsProps) {
  const { t } = useLingui();
  const { looked, isLooking, lookOn } = useLookingOn(props);
  const { found, backTo, next } = looked;
  return (
    <>
      {found.length === 0 && props.nothing}
      <Sheet
        title={t`Older comments of customers`}
        aside={
          next && (
            <Button size="small" onClick={() => void lookOn()} busy={isLooking}>
              <Trans>Look further back</Trans>
            </Button>
          )
        }
        flush
      >
        <p role="status" className="px-4 py-3 text-control text-ink-2">
          <HowFar isAll={!next} backTo={backTo} since={props.since} />
        </p>
        {found.length > 0 && (
          <List label={t`Older comments of customers`}>
            {found.map((one) => (
              <FoundRow key={one.id} found={one} words={props.words} names={false} />
            ))}
          </List>
        )}
      </Sheet>
    </>
  );
}

function HowFar({ isAll, backTo, since }: Pick<OlderCommentsProps, 'backTo' | 'since'> & { isAll: boolean }) {
  const { date } = useFormat();
  if (!isAll) return <Trans>Comments were looked through from the newest back to {backTo && date(backTo)}.</Trans>;
  if (since) return <Trans>All comments since {date(since)} were looked through.</Trans>;
  return <Trans>All comments were looked through, to the first one.</Trans>;
}

function useLookingOn({ words, since, backTo, after }: OlderCommentsProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const toast = useToast();
  const [looked, keep] = useState<Looked>({ __typename: 'OlderComments', found: [], backTo, next: after });
  const [isLooking, setLooking] = useState(false);
  const lookOn = async () => {
    if (!looked.next) return;
    setLooking(true);
    try {
      const variables = { words, since, after: looked.next };
      const { data } = await client.query({ query: OlderCommentsDocument, variables, fetchPolicy: 'network-only' });
      if (data) keep({ ...data.olderComments, found: [...looked.found, ...data.olderComments.found] });
    } catch {
      toast({ message: t`No answer came; nothing older was looked at. Try again.` });
    } finally {
      setLooking(false);
    }
  };
  return { looked, isLooking, lookOn };
}
