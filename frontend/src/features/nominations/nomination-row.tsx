import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useNominationPlace } from './nomination-place.ts';
import { NominationRow_nominationFragmentDoc, type NominationRow_nominationFragment } from './nominations.generated.ts';
import { sourceWord, stateTones, stateWord } from './words.ts';

export function NominationRow({ nomination }: { nomination: FragmentType<NominationRow_nominationFragment> }) {
  const { data } = useSuspenseFragment({ fragment: NominationRow_nominationFragmentDoc, from: nomination });
  const { i18n } = useLingui();
  const { board } = useNominationPlace();
  const to = useAddresses();
  const { number, title, state, source, owner, evidenceCount } = data;
  return (
    <Row
      href={to.nomination(board, number)}
      leading={<Rank priority={data.priority} />}
      title={title}
      meta={
        <>
          <span>{sourceWord(i18n, source)}</span>
          <span>{owner ? owner.name : <Trans>no owner yet</Trans>}</span>
          <span>
            <Plural value={evidenceCount} _0="no evidence yet" one="# piece of evidence" other="# pieces of evidence" />
          </span>
          {data.priority?.score === 0 && (
            <span>
              <Trans>serves no promise of the vision, so it is last</Trans>
            </span>
          )}
          <Where nomination={data} />
        </>
      }
      trailing={<StatusMark tone={stateTones[state]}>{stateWord(i18n, state)}</StatusMark>}
      wraps
    />
  );
}

/** The rank by the formula with the ranks it could have. */
function Rank({ priority }: Pick<NominationRow_nominationFragment, 'priority'>) {
  const { t } = useLingui();
  if (!priority)
    return (
      <span className="w-12 text-center text-ink-2" title={t`Not ranked`}>
        <span aria-hidden>–</span>
        <span className="sr-only">{t`Not ranked`}</span>
      </span>
    );
  const { rank, best, worst } = priority;
  return (
    <span className="grid w-12 text-center tabular-nums">
      <span className="text-section font-semibold text-ink">
        <span className="sr-only">{t`Rank`} </span>
        {rank}
      </span>
      {best !== worst && (
        <span className="text-meta whitespace-nowrap text-ink-2">
          <Trans>
            {best} to {worst}
          </Trans>
        </span>
      )}
    </span>
  );
}

function Where({ nomination }: { nomination: NominationRow_nominationFragment }) {
  const { date } = useFormat();
  const { onAgendaOf, isInBacklog, deferredUntil, state } = nomination;
  if (onAgendaOf)
    return (
      <span>
        <Trans>meeting {onAgendaOf.number}</Trans>
      </span>
    );
  if (state === 'DEFERRED' && deferredUntil) return <Until day={date(deferredUntil)} />;
  return isInBacklog ? (
    <span>
      <Trans>waits in the backlog</Trans>
    </span>
  ) : null;
}

function Until({ day }: { day: string }) {
  return (
    <span>
      <Trans>until {day}</Trans>
    </span>
  );
}
