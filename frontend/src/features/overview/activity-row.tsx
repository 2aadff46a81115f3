import type { ActivityWord } from '@cxboard/domain/overview/activity.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { foundIcons, useFoundPlaces, useFoundTitles, useFoundWords } from '../../session/found.ts';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { ActivityRow_entryFragment } from './activity.generated.ts';

function useWords(): Record<ActivityWord, string> {
  const { t } = useLingui();
  return {
    ADDED: t`added it`,
    CHANGED: t`changed it`,
    REMOVED: t`took it away`,
    REPORTED: t`reported its status`,
    PUBLISHED: t`published its agenda`,
    ANSWERED: t`answered it`,
    WROTE_MINUTES: t`worked on its minutes`,
    REVISED: t`asked for a revision or decided one`,
    WORKED_ON: t`worked on a part of it`,
  };
}

interface ActivityRowProps {
  entry: ActivityRow_entryFragment;
  /** How often in a row; the entry is the newest. */
  times: number;
  namesThing: boolean;
}

/** One act: what it was done to, who did it and when. */
export function ActivityRow({ entry, times, namesThing }: ActivityRowProps) {
  const { dateTime } = useFormat();
  const { thing, at } = entry;
  const href = useFoundPlaces()(thing);
  const title = useFoundTitles()(thing);
  const Icon = foundIcons[thing.kind];
  return (
    <Row
      leading={<Icon className="size-4" aria-hidden />}
      title={title}
      {...(namesThing && { href })}
      meta={<Who entry={entry} times={times} />}
      trailing={
        <time dateTime={at} className="text-ink-2">
          {dateTime(at)}
        </time>
      }
      wraps
    />
  );
}

function Who({ entry: { thing, person, forPerson, word }, times }: Pick<ActivityRowProps, 'entry' | 'times'>) {
  const to = useAddresses();
  const kinds = useFoundWords();
  const said = useWords()[word];
  return (
    <>
      <span>{kinds[thing.kind].one}</span>
      <span className="relative">
        {person ? (
          <TextLink href={to.activity({ person: person.id })}>{person.name}</TextLink>
        ) : (
          <Trans>The house</Trans>
        )}{' '}
        {forPerson && <Trans>for {forPerson.name}</Trans>} {said}
        {times > 1 && (
          <>
            {', '}
            <Plural value={times} one="# time" other="# times" />
          </>
        )}
      </span>
      <span className="relative">
        <TextLink href={to.activity({ thing: thing.id })}>
          <Trans>All on this</Trans>
        </TextLink>
      </span>
    </>
  );
}
