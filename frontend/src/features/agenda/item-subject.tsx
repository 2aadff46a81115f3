import { daysWords } from '@cxboard/messages/figures';
import { frozenLine } from '@cxboard/messages/frozen-line.messages';
import { healthWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useBoard } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { AgendaProject_projectFragment, FrozenMetric_snapshotFragment } from './agenda.generated.ts';
import type { Item } from './agenda-view.ts';
import { SnapshotDialog } from './snapshot-dialog.tsx';
import { itemKind, itemTones } from './words.ts';

export const healthTones = {
  ON_TRACK: 'good',
  AT_RISK: 'warn',
  OFF_TRACK: 'bad',
  UNKNOWN: 'neutral',
} as const satisfies Record<AgendaProject_projectFragment['health'], Tone>;

type Subject = Pick<Item, 'kind' | 'snapshot' | 'presenter'> & {
  readonly proposer: Item['proposer'];
  readonly project: Pick<AgendaProject_projectFragment, 'number' | 'health'> | null;
};

/** What an item is about, in its second line; its chart is opened by `ShowChart`. */
export function ItemSubject({ item }: { item: Subject }) {
  const { i18n } = useLingui();
  const { kind, snapshot, project, presenter, proposer } = item;
  return (
    <>
      <Badge tone={itemTones[kind]}>{itemKind(i18n, kind)}</Badge>
      {snapshot && <FrozenNumbers snapshot={snapshot} />}
      {project && <ProjectHealth project={project} />}
      {proposer && proposer.id !== presenter?.id && (
        <span>
          <Trans>proposed by {proposer.name}</Trans>
        </span>
      )}
    </>
  );
}

function FrozenNumbers({ snapshot }: { snapshot: FrozenMetric_snapshotFragment }) {
  const { i18n } = useLingui();
  return (
    <span>
      {daysWords(i18n, snapshot.period)}: {frozenLine(i18n, snapshot)}
    </span>
  );
}

/** Opens the chart that was frozen with an item, where there is one. */
export function ShowChart({ snapshot }: { snapshot: FrozenMetric_snapshotFragment | null }) {
  const [isOpen, setOpen] = useState(false);
  if (!snapshot) return null;
  return (
    <>
      <Button kind="quiet" size="line" onClick={() => setOpen(true)}>
        <Trans>Show chart</Trans>
      </Button>
      {isOpen && <SnapshotDialog snapshot={snapshot} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProjectHealth({ project }: { project: NonNullable<Subject['project']> }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const board = useBoard();
  return (
    <>
      <StatusMark tone={healthTones[project.health]}>{healthWord(i18n, project.health)}</StatusMark>
      {board && (
        <TextLink href={to.project(board.slug, project.number)}>
          <Trans>Project {project.number}</Trans>
        </TextLink>
      )}
    </>
  );
}
