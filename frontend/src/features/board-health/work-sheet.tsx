import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import type { Compared, Health } from './health-view.ts';
import { Before } from './meetings-sheet.tsx';

/** How long matters wait for a decision, and what becomes of what was promised. */
export function WorkSheet({ now, before, board }: Compared & { board: string }) {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <Sheet
      title={t`Decisions and promises`}
      aside={
        <ButtonLink kind="quiet" size="small" href={to.actions(board)}>
          <Trans>All actions</Trans>
        </ButtonLink>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-read">
          <Waited latency={now.latency} /> <Kept actions={now.actions} />
        </p>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-3">
          <Latency now={now} before={before} />
          <Actions now={now} before={before} />
          <Analyses now={now} before={before} />
        </div>
      </div>
    </Sheet>
  );
}

function Waited({ latency: { decisions, medianDays, longestDays } }: Pick<Health, 'latency'>) {
  if (medianDays === null || longestDays === null) return <Trans>Nothing was decided.</Trans>;
  if (decisions === 1)
    return (
      <Plural
        value={longestDays}
        one="The one decision came # day after its matter was put down for the board."
        other="The one decision came # days after its matter was put down for the board."
      />
    );
  return (
    <Trans>
      Half of {decisions} decisions came within <Plural value={medianDays} one="# day" other="# days" /> of their matter
      being put down for the board; the slowest took <Plural value={longestDays} one="# day" other="# days" />.
    </Trans>
  );
}

function Kept({ actions: { due, onTime, late, overdue } }: Pick<Health, 'actions'>) {
  if (due === 0) return <Trans>No action was due.</Trans>;
  if (onTime === due)
    return (
      <Plural value={due} one="The one action due was done on time." other="All # actions due were done on time." />
    );
  return (
    <Trans>
      {onTime} of {due} actions due were done on time, {late} later, and {overdue} are still open.
    </Trans>
  );
}

function Latency({ now: { latency }, before }: Compared) {
  const { t } = useLingui();
  const { medianDays, decisions } = latency;
  const earlier = before.latency.medianDays;
  return (
    <Stat
      label={t`To a decision`}
      value={medianDays ?? '–'}
      unit={medianDays === null ? undefined : t`days`}
      note={
        <>
          <span className="block">
            <Plural value={decisions} one="median of # decision" other="median of # decisions" />
          </span>
          <Before figure={t`${earlier ?? 0} days`} shown={before.latency.decisions} />
        </>
      }
    />
  );
}

function Actions({ now: { actions }, before }: Compared) {
  const { t } = useLingui();
  return (
    <Stat
      label={t`Actions on time`}
      value={actions.due === 0 ? '–' : t`${actions.onTime} of ${actions.due}`}
      note={<Before figure={t`${before.actions.onTime} of ${before.actions.due}`} shown={before.actions.due} />}
    />
  );
}

function Analyses({ now: { analyses }, before }: Compared) {
  const { t } = useLingui();
  const { asked, delivered, overdue } = analyses;
  return (
    <Stat
      label={t`Analyses delivered`}
      value={asked === 0 ? '–' : t`${delivered} of ${asked}`}
      note={
        <>
          <span className="block">
            {asked === 0 ? (
              <Trans>none asked for</Trans>
            ) : overdue === 0 ? (
              <Trans>none overdue</Trans>
            ) : (
              <Plural value={overdue} one="# overdue" other="# overdue" />
            )}
          </span>
          <Before figure={t`${before.analyses.delivered} of ${before.analyses.asked}`} shown={before.analyses.asked} />
        </>
      }
    />
  );
}
