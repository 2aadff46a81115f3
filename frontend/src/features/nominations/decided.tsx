import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Nomination } from './nomination-view.ts';

/** What the board said, where, and where it goes on. */
export function Decided({ nomination }: { nomination: Nomination }) {
  const { t } = useLingui();
  const { verdict, decision, decidedBecause } = nomination;
  if (!verdict) return null;
  return (
    <Sheet title={t`What the board said`}>
      <div className="grid gap-2 text-read">
        {decision && <p className="font-medium">{decision.text}</p>}
        {decidedBecause && <p className="wrap-anywhere">{decidedBecause}</p>}
        <Deferred nomination={nomination} />
        <Where nomination={nomination} />
        <GoesOn nomination={nomination} />
      </div>
    </Sheet>
  );
}

/** The decision behind it; one between meetings has no meeting. */
function Where({ nomination: { decidedIn, decidedAt, decision, board } }: { nomination: Nomination }) {
  const to = useAddresses();
  const { date } = useFormat();
  const decided = decision && (
    <TextLink href={to.decision(board.slug, decision.number)}>
      <Trans>Decision {decision.number}</Trans>
    </TextLink>
  );
  const meeting = decidedIn && (
    <TextLink href={to.meeting(board.slug, decidedIn.number)}>
      <Trans>Meeting {decidedIn.number}</Trans>
    </TextLink>
  );
  const on = decidedIn?.startsOn ?? decidedAt;
  return (
    <p className="text-control text-ink-2">
      {decided}
      {meeting && <>, {meeting}</>}
      {on && <>, {date(on)}</>}
    </p>
  );
}

function Deferred({ nomination: { deferredUntil, state } }: { nomination: Nomination }) {
  const { date } = useFormat();
  if (state !== 'DEFERRED' || !deferredUntil) return null;
  const until = date(deferredUntil);
  return (
    <p>
      <Trans>It waits until {until}; then it is back on the shortlist.</Trans>
    </p>
  );
}

function FoundOut({ number }: { number: number }) {
  const to = useAddresses();
  return (
    <p>
      <Trans>
        How it really works is found out in <TextLink href={to.deepDive(number)}>deep dive {number}</TextLink>.
      </Trans>
    </p>
  );
}

function GoesOn({ nomination: { project, isAction, mergedInto, deepDiveNumber, board } }: { nomination: Nomination }) {
  const to = useAddresses();
  return (
    <>
      {project && (
        <p>
          <Trans>
            It is now{' '}
            <TextLink href={to.project(board.slug, project.number)}>
              project {project.number}, {project.title}
            </TextLink>
            .
          </Trans>
        </p>
      )}
      {deepDiveNumber !== null && <FoundOut number={deepDiveNumber} />}
      {isAction && (
        <p>
          <Trans>
            The board made an <TextLink href={to.actions(board.slug)}>action</TextLink> of it: just do it.
          </Trans>
        </p>
      )}
      {mergedInto && (
        <p>
          <Trans>
            It goes on in{' '}
            <TextLink href={to.nomination(board.slug, mergedInto.number)}>
              nomination {mergedInto.number}, {mergedInto.title}
            </TextLink>
            .
          </Trans>
        </p>
      )}
    </>
  );
}
