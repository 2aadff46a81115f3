import { healthWord, stageWord } from '@cxboard/messages/projects.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Health } from '@cxboard/domain/projects/health.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { HealthMark } from './health-mark.tsx';
import { type Grouping, portfolioGroupings } from './project-filter.ts';
import { type Group, groupsOf, type PortfolioRow } from './portfolio-view.ts';

interface PortfolioGridProps {
  rows: readonly PortfolioRow[];
  by: Grouping;
  board: string;
  onBy: (by: Grouping) => void;
}

/** The projects beside each other, put together by one of their sides. */
export function PortfolioGrid({ rows, by, board, onBy }: PortfolioGridProps) {
  const { t } = useLingui();
  const words: Record<Grouping, string> = {
    priority: t`Order of the board`,
    stage: t`Stage`,
    health: t`Health`,
    department: t`Department`,
    promise: t`Promise of the vision`,
    owner: t`Owner`,
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Select
        label={t`Put together by`}
        value={by}
        onChange={(value) => onBy(value as Grouping)}
        options={portfolioGroupings.map((value) => ({ value, label: words[value] }))}
        className="max-w-xs"
      />
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {groupsOf(rows, by).map((group) => (
          <GroupSheet key={group.key} group={group} board={board} />
        ))}
      </div>
    </div>
  );
}

function GroupSheet({ group, board }: { group: Group; board: string }) {
  const name = useGroupName(group);
  return (
    <Sheet title={name} aside={<Plural value={group.rows.length} one="# project" other="# projects" />} flush>
      <List label={name}>
        {group.rows.map((row) => (
          <GridRow key={row.id} row={row} board={board} />
        ))}
      </List>
    </Sheet>
  );
}

function useGroupName({ kind, key, name }: Group): string {
  const { t, i18n } = useLingui();
  const nobodySaid: Record<Grouping, string> = {
    priority: t`Delivered or over`,
    stage: '',
    health: '',
    department: t`No department named`,
    promise: t`Serves no promise that is measured`,
    owner: '',
  };
  if (name === null) return nobodySaid[kind];
  if (kind === 'stage') return stageWord(i18n, key as ProjectStage);
  if (kind === 'health') return healthWord(i18n, key as Health);
  return kind === 'priority' ? t`Place ${name}` : name;
}

function GridRow({ row, board }: { row: PortfolioRow; board: string }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { project, place } = row;
  return (
    <Row
      href={to.project(board, project.number)}
      leading={<span className="min-w-5 text-right">{place}</span>}
      title={project.title}
      meta={
        <>
          <HealthMark health={project.health} />
          <span>{stageWord(i18n, project.stage)}</span>
          <span>{project.owner.name}</span>
          <When row={row} />
          {project.latestReport?.needsDecision && (
            <Badge tone="decision">
              <Trans>Needs a decision</Trans>
            </Badge>
          )}
        </>
      }
    />
  );
}

/** When it came or ended; before, when it is due. */
function When({ row: { project, dueOn, endedOn } }: { row: PortfolioRow }) {
  const { date } = useFormat();
  if (!endedOn) return dueOn && <span>{<Trans>due {date(dueOn)}</Trans>}</span>;
  const day = date(endedOn);
  return <span>{project.stage === 'STOPPED' ? <Trans>stopped {day}</Trans> : <Trans>delivered {day}</Trans>}</span>;
}
