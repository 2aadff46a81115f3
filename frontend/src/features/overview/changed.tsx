import { useMutation, useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { foundIcons, useFoundPlaces, useFoundTitles, useFoundWords } from '../../session/found.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import {
  ChangedSinceDocument,
  type ChangedSinceQuery,
  type ChangedRow_thingFragment,
  NoteVisitDocument,
} from './activity.generated.ts';

const everyMinutes = 10;

/** What others changed since the person was here last; nothing at all on a first visit. */
export function Changed() {
  const { t } = useLingui();
  const { relative } = useFormat();
  const { data } = useQuery(ChangedSinceDocument, { fetchPolicy: 'cache-and-network' });
  useNotedVisit(data !== undefined);
  const changed = data?.changedSince;
  if (!changed?.since) return null;
  return (
    <Sheet
      title={t`Since you were here ${relative(changed.since)}`}
      titleOutside
      flush
      aside={<Others changed={changed} />}
    >
      {changed.things.length === 0 ? (
        <p className="px-4 py-3 text-control text-ink-2">
          {changed.isCut ? (
            <Trans>Nothing that you read is among the newest changes of others.</Trans>
          ) : (
            <Trans>Nothing that you read was changed by others.</Trans>
          )}
        </p>
      ) : (
        <List label={t`Changed by others`}>
          {changed.things.map((thing) => (
            <ChangedRow key={thing.id} thing={thing} />
          ))}
        </List>
      )}
    </Sheet>
  );
}

/** Says that somebody is here, once what changed before is known, and again while the page stays open. */
function useNotedVisit(isKnown: boolean) {
  const [note] = useMutation(NoteVisitDocument);
  useEffect(() => {
    if (!isKnown) return undefined;
    const say = () => {
      if (!document.hidden) note().catch(() => {});
    };
    say();
    const timer = setInterval(say, everyMinutes * 60_000);
    return () => clearInterval(timer);
  }, [isKnown, note]);
}

function Others({ changed }: { changed: ChangedSinceQuery['changedSince'] }) {
  const to = useAddresses();
  return (
    <TextLink href={to.activity()}>
      <HowManyMore {...changed} />
    </TextLink>
  );
}

function HowManyMore({ total, isCut, things }: Pick<ChangedSinceQuery['changedSince'], 'total' | 'isCut' | 'things'>) {
  const more = total - things.length;
  if (more === 0) return <Trans>All activity</Trans>;
  return isCut ? (
    <Plural value={more} one="# and more" other="# and more" />
  ) : (
    <Plural value={more} one="# more" other="# more" />
  );
}

function ChangedRow({ thing }: { thing: ChangedRow_thingFragment }) {
  const { list, relative } = useFormat();
  const href = useFoundPlaces()(thing);
  const title = useFoundTitles()(thing);
  const words = useFoundWords();
  const { kind, people, isNew, acts, lastAt } = thing;
  const Icon = foundIcons[kind];
  const names = people.slice(0, 3).map(({ name }) => name);
  return (
    <Row
      leading={<Icon className="size-4" aria-hidden />}
      title={title}
      href={href}
      meta={
        <>
          <span>{words[kind].one}</span>
          <span>
            {isNew ? (
              <Badge tone="accent">
                <Trans>new</Trans>
              </Badge>
            ) : (
              <Plural value={acts} one="# change" other="# changes" />
            )}
          </span>
          {names.length > 0 && <span>{list(names)}</span>}
        </>
      }
      trailing={<span className="text-ink-2">{relative(lastAt)}</span>}
      wraps
    />
  );
}
