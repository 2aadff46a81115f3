import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
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
  return (
    <Sheet title={t`Projects by promise`} flush>
      <List label={t`Promises`}>
        {promises.map((promise) => (
          <OnePromise key={promise.id} promise={promise} />
        ))}
      </List>
      {others && (
        <p className="px-4 py-3 text-control text-ink-2">
          <Trans>Serving no promise: {others}</Trans>
        </p>
      )}
    </Sheet>
  );
}

function OnePromise({ promise: { text, metric, projects } }: { promise: Promise }) {
  const { t } = useLingui();
  const { list } = useFormat();
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
          <Plural value={projects.length} one="# project" other="# projects" />
        )
      }
      wraps
    />
  );
}
