import { useMutation } from '@apollo/client/react';
import { causeMoves, causesElsewhere } from '@cxboard/domain/deep-dives/causes.rules';
import { limits } from '@cxboard/domain/limits';
import { evidenceKindWord } from '@cxboard/messages/evidence.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Ellipsis, FileCheck, Pencil, Plus, Target, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { CauseDialog, EditCauseDialog, NominateDialog } from './cause-dialogs.tsx';
import { MoveCauseDocument, RemoveCauseDocument, RemoveCauseEvidenceDocument } from './deep-dives.generated.ts';
import { UndoButtons } from './undo.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidenceSaid } from './evidence-said.tsx';
import { boneWord, type Cause, causeTones, causeWord, type Dive, useDiveActing } from './dive-view.ts';

interface CausesProps {
  readonly dive: Dive;
  readonly mayDig: boolean;
}

/** Five whys and a fishbone as one tree: below each cause stands why it is so. */
export function Causes({ dive, mayDig }: CausesProps) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const add = mayDig && (
    <Button icon={Plus} onClick={() => setAdding(true)}>
      <Trans>Name a cause</Trans>
    </Button>
  );
  const acts = mayDig && (
    <span className="flex flex-wrap items-center gap-2">
      <UndoButtons dive={dive} places={['CAUSES']} />
      {dive.causes.length > 0 && add}
    </span>
  );
  const roots = dive.causes.filter(({ parentId }) => parentId === null);
  return (
    <>
      <Elsewhere dive={dive} />
      <Sheet title={t`Why it is so`} aside={acts}>
        {roots.length === 0 && (
          <EmptyState action={add}>
            <Trans>No cause is named yet. A cause is a hypothesis until something speaks for it.</Trans>
          </EmptyState>
        )}
        <Tree dive={dive} mayDig={mayDig} causes={roots} depth={1} />
        {isAdding && <CauseDialog dive={dive} parent={null} onClose={() => setAdding(false)} />}
      </Sheet>
    </>
  );
}

/** The cause lies with others than those whom it hurts. */
function Elsewhere({ dive }: { dive: Dive }) {
  const all = dive.causes.map((cause) => ({ ...cause, departmentId: cause.department?.id ?? null }));
  const elsewhere = dive.department ? causesElsewhere(all, dive.department.id) : [];
  const names = [...new Set(elsewhere.flatMap(({ department }) => department?.name ?? []))].join(', ');
  if (!dive.department || elsewhere.length === 0) return null;
  const hurt = dive.department.name;
  return (
    <Banner kind="info">
      <Trans>
        It hurts in {hurt}; the causes that hold lie in {names}.
      </Trans>
    </Banner>
  );
}

function Tree({ dive, mayDig, causes, depth }: CausesProps & { causes: readonly Cause[]; depth: number }) {
  if (causes.length === 0) return null;
  return (
    <ul className={depth === 1 ? 'grid gap-4' : 'mt-3 grid gap-3 border-l border-line pl-4'}>
      {causes.map((cause) => (
        <li key={cause.id}>
          <CauseRow dive={dive} mayDig={mayDig} cause={cause} depth={depth} />
          <Tree
            dive={dive}
            mayDig={mayDig}
            causes={dive.causes.filter(({ parentId }) => parentId === cause.id)}
            depth={depth + 1}
          />
        </li>
      ))}
    </ul>
  );
}

interface CauseProps extends CausesProps {
  readonly cause: Cause;
  readonly depth: number;
}

function CauseRow({ dive, mayDig, cause, depth }: CauseProps) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { text, bone, state, department, evidence, nominationNumber } = cause;
  const step = dive.steps.find(({ id }) => id === cause.stepId);
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <p className="text-body wrap-anywhere">{text}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-control text-ink-2">
          <StatusMark tone={causeTones[state]}>{causeWord(i18n, state)}</StatusMark>
          <Badge framed>{boneWord(i18n, bone)}</Badge>
          {department && <span>{department.name}</span>}
          {step && (
            <TextLink href={`${to.deepDive(dive.number)}?view=map&map=${step.map}&step=${step.id}`}>
              {step.name}
            </TextLink>
          )}
          {nominationNumber !== null && (
            <TextLink href={to.nomination(dive.board.slug, nominationNumber)}>
              <Trans>Nomination {nominationNumber}</Trans>
            </TextLink>
          )}
        </p>
        <ul className="mt-1 grid gap-0.5 text-control">
          {evidence.map((one) => (
            <li key={one.id} className="flex items-start gap-1">
              <span className="min-w-0 wrap-anywhere sm:py-1 touch:py-2.5">
                <span className="text-ink-2">{evidenceKindWord(i18n, one.kind)}:</span> <EvidenceSaid evidence={one} />
              </span>
              {mayDig && <RemoveEvidence evidenceId={one.id} />}
            </li>
          ))}
        </ul>
      </div>
      {mayDig && <CauseActs dive={dive} mayDig={mayDig} cause={cause} depth={depth} />}
    </div>
  );
}

function RemoveEvidence({ evidenceId }: { evidenceId: string }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [remove] = useMutation(RemoveCauseEvidenceDocument);
  const leave = () =>
    void act(async () => (await remove({ variables: { input: { evidenceId } } })).data?.removeCauseEvidence);
  return <IconButton size="small" icon={X} label={t`Take this evidence away`} onClick={leave} />;
}

function CauseActs({ dive, cause, depth }: CauseProps) {
  const { t, i18n } = useLingui();
  const may = useMay();
  const act = useDiveActing();
  const [opened, open] = useState<'WHY' | 'EDIT' | 'EVIDENCE' | 'NOMINATE' | null>(null);
  const [move] = useMutation(MoveCauseDocument);
  const [remove] = useMutation(RemoveCauseDocument);
  const causeId = cause.id;
  const close = () => open(null);
  const moves = causeMoves[cause.state].map((to) => ({
    label: causeWord(i18n, to),
    onSelect: () => void act(async () => (await move({ variables: { input: { causeId, to } } })).data?.moveCause),
  }));
  const forget = () => void act(async () => (await remove({ variables: { input: { causeId } } })).data?.removeCause);
  const mayNominate = cause.nominationNumber === null && may.nominate({ boardId: dive.board.id });
  const items = [
    ...(depth < limits.deepDives.causeDepth
      ? [{ label: t`Why is that so?`, icon: Plus, onSelect: () => open('WHY') }]
      : []),
    { label: t`Word it better`, icon: Pencil, onSelect: () => open('EDIT') },
    { label: t`Add evidence`, icon: FileCheck, onSelect: () => open('EVIDENCE') },
    ...moves,
    ...(mayNominate ? [{ label: t`Nominate`, icon: Target, onSelect: () => open('NOMINATE') }] : []),
    { label: t`Remove`, icon: Trash2, isDanger: true, onSelect: forget },
  ];
  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} size="small" label={t`More for “${cause.text.slice(0, 40)}”`} />}
        items={items}
      />
      {opened === 'WHY' && <CauseDialog dive={dive} parent={cause} onClose={close} />}
      {opened === 'EDIT' && <EditCauseDialog cause={cause} onClose={close} />}
      {opened === 'EVIDENCE' && <EvidenceDialog cause={cause} onClose={close} />}
      {opened === 'NOMINATE' && <NominateDialog dive={dive} cause={cause} onClose={close} />}
    </>
  );
}
