import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Hole } from '../../ui/hole.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WeightBar } from '../../ui/weight-bar.tsx';
import { lacks, toneOf, type Topic } from './neglect-view.ts';

interface TableProps {
  topics: readonly Topic[];
  /** Names an owner; null for who may not. */
  onEntrust: ((topic: Topic) => void) | null;
}

/** One line for each; a hole stands out, whatever it is. */
export function NeglectTable({ topics, onEntrust }: TableProps) {
  const { t } = useLingui();
  const columns = useColumns(topics, onEntrust);
  return (
    <DataTable label={t`Contact reasons and touch points`} rows={topics} rowKey={({ id }) => id} columns={columns} />
  );
}

function useColumns(topics: readonly Topic[], onEntrust: TableProps['onEntrust']): readonly Column<Topic>[] {
  const { t } = useLingui();
  const { date } = useFormat();
  const max = Math.max(0, ...topics.map(({ volume }) => volume ?? 0));
  return [
    {
      ...{ key: 'name', head: t`Reason or touch point`, isRowHead: true },
      cell: (topic) => <Name topic={topic} />,
      onPhone: (topic) => (
        <>
          <Owner topic={topic} onEntrust={onEntrust} />
          <Work topic={topic} />
        </>
      ),
    },
    { key: 'volume', head: t`Customers say it`, width: '16%', cell: (topic) => <Weight topic={topic} max={max} /> },
    { key: 'feeling', head: t`It feels`, hideOnPhone: true, cell: (topic) => <Feeling topic={topic} /> },
    { key: 'owner', head: t`Owner`, hideOnPhone: true, cell: (topic) => <Owner topic={topic} onEntrust={onEntrust} /> },
    {
      ...{ key: 'proposals', head: t`Proposals`, isNumber: true, hideOnPhone: true },
      cell: ({ proposals }) => (proposals === 0 ? <span className="text-ink-2">0</span> : proposals),
    },
    { key: 'work', head: t`Worked on`, hideOnPhone: true, cell: (topic) => <Work topic={topic} /> },
    {
      ...{ key: 'agenda', head: t`Last on an agenda`, hideOnPhone: true },
      cell: (topic) => {
        const { lastOnAgenda } = topic;
        if (!lastOnAgenda)
          return (
            <Hole>
              <Trans>never</Trans>
            </Hole>
          );
        return lacks(topic, 'AGENDA') ? <Hole>{date(lastOnAgenda)}</Hole> : date(lastOnAgenda);
      },
    },
  ];
}

function Name({ topic: { name, kind } }: { topic: Topic }) {
  return (
    <>
      {name}
      <span className="block text-meta font-normal text-ink-2">
        {kind === 'CONTACT_REASON' ? <Trans>contact reason</Trans> : <Trans>touch point</Trans>}
      </span>
    </>
  );
}

function Weight({ topic, max }: { topic: Topic; max: number }) {
  const { number } = useFormat();
  const { volume, kind, feeling } = topic;
  if (volume === null)
    return (
      <Hole>
        <Trans>not counted</Trans>
      </Hole>
    );
  return (
    <span className="grid gap-1">
      <span className="tabular-nums">
        {kind === 'CONTACT_REASON' ? (
          <Plural value={volume} one="# contact" other={`${number(volume)} contacts`} />
        ) : (
          <Plural value={volume} one="# answer" other={`${number(volume)} answers`} />
        )}
      </span>
      <WeightBar value={volume} max={max} tone={toneOf(feeling)} />
    </span>
  );
}

function Feeling({ topic: { feeling, heard } }: { topic: Topic }) {
  const { number } = useFormat();
  if (feeling === null)
    return (
      <Hole>
        <Trans>not measured</Trans>
      </Hole>
    );
  const figure = number(feeling, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).replace('-', '−');
  const tone = toneOf(feeling);
  return (
    <>
      <span className="whitespace-nowrap">
        {tone === 'bad' && <Trans>bad</Trans>}
        {tone === 'warn' && <Trans>rather bad</Trans>}
        {tone === 'good' && <Trans>not bad</Trans>} {figure}
      </span>
      <span className="block text-meta text-ink-2">n = {number(heard)}</span>
    </>
  );
}

function Owner({ topic, onEntrust }: { topic: Topic; onEntrust: TableProps['onEntrust'] }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { owner, name } = topic;
  return (
    <span className="flex flex-wrap items-center gap-x-1 gap-y-0.5">
      {owner ? (
        <TextLink href={to.person(owner.id)}>{owner.name}</TextLink>
      ) : (
        <Hole>
          <Trans>nobody</Trans>
        </Hole>
      )}
      {onEntrust && (
        <span data-screen-only>
          {owner ? (
            <IconButton
              icon={Pencil}
              size="small"
              label={t`Change the owner of ${name}`}
              onClick={() => onEntrust(topic)}
            />
          ) : (
            <Button kind="quiet" size="small" aria-label={t`Name one for ${name}`} onClick={() => onEntrust(topic)}>
              <Trans>Name one</Trans>
            </Button>
          )}
        </span>
      )}
    </span>
  );
}

function Work({ topic }: { topic: Topic }) {
  const to = useAddresses();
  const { projects, nominations } = topic;
  if (lacks(topic, 'PROJECT'))
    return (
      <Hole>
        <Trans>no project</Trans>
      </Hole>
    );
  return (
    <span className="grid gap-0.5">
      {projects.map(({ id, boardSlug, number, title }) => (
        <TextLink key={id} href={to.project(boardSlug, number)} className="line-clamp-1">
          {title}
        </TextLink>
      ))}
      {projects.length === 0 && nominations > 0 && (
        <Plural value={nominations} one="# nomination" other="# nominations" />
      )}
      {projects.length === 0 && nominations === 0 && <Trans>in a project of another board</Trans>}
    </span>
  );
}
