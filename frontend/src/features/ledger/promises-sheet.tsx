import { shareOf } from '@cxboard/domain/ledger/ledger.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WeightBar } from '../../ui/weight-bar.tsx';
import type { BoardLedger } from './ledger-view.ts';

type Promise = BoardLedger['document']['promises'][number];

/** How the projects share out over the promises of the vision; a promise nobody works on is said. */
export function PromisesSheet({ ledger: { document } }: { ledger: BoardLedger }) {
  const { t } = useLingui();
  const { list } = useFormat();
  const to = useAddresses();
  const { promises, unpromised } = document;
  if (promises.length === 0)
    return (
      <Sheet title={t`Projects by promise`}>
        <p className="text-control text-ink-2">
          <Trans>
            No vision is in force, so no promise is served yet. <TextLink href={to.vision}>Go to the vision</TextLink>
          </Trans>
        </p>
      </Sheet>
    );
  const others = list(unpromised.map(({ title }) => title));
  const { of } = shareOf({ projects: unpromised }, document);
  return (
    <Sheet title={t`Projects by promise`} flush>
      <List label={t`Promises`}>
        {promises.map((promise) => (
          <OnePromise key={promise.id} promise={promise} portfolio={document} />
        ))}
      </List>
      {others && (
        <p className="px-4 py-3 text-control text-ink-2">
          <Trans>
            Serving no promise, {unpromised.length} of {of} projects: {others}
          </Trans>
        </p>
      )}
    </Sheet>
  );
}

function OnePromise({ promise, portfolio }: { promise: Promise; portfolio: BoardLedger['document'] }) {
  const { t } = useLingui();
  const { list, percent } = useFormat();
  const { text, metric, projects } = promise;
  const { of, share } = shareOf(promise, portfolio);
  const names = list(projects.map(({ title }) => title));
  const meta = [metric?.name ?? t`No metric`, names].filter(Boolean).join(': ');
  return (
    <Row
      title={text}
      meta={meta}
      trailing={
        projects.length === 0 ? (
          <StatusMark tone="warn">
            <Trans>No project</Trans>
          </StatusMark>
        ) : (
          <span className="grid w-36 gap-1 text-right">
            <span>
              <Trans>
                {projects.length} of {of} projects, {percent(share, 0)}
              </Trans>
            </span>
            <WeightBar value={share} max={1} tone="accent" />
          </span>
        )
      }
      wraps
    />
  );
}
