import { useSuspenseQuery } from '@apollo/client/react';
import { type CharterPart, openParts } from '@cxboard/domain/projects/charter.rules';
import { isFinished } from '@cxboard/domain/projects/stage.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { FileText } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CharterEffectDocument } from './charter.generated.ts';
import type { Charter } from './charter-view.ts';

/** What the one-page charter does not say yet, and the way to it. */
export function OpenParts({ project }: { project: Charter }) {
  const { t } = useLingui();
  const { list } = useFormat();
  const to = useAddresses();
  const words = usePartWords();
  const open = useOpenParts(project).map((part) => words[part]);
  return (
    <Sheet
      title={t`One-page charter`}
      aside={
        <ButtonLink href={to.charter(project.board.slug, project.number)} icon={FileText}>
          <Trans>Open the page</Trans>
        </ButtonLink>
      }
    >
      <p className="text-body">
        {open.length === 0 ? (
          <Trans>Everything is said.</Trans>
        ) : isFinished(project.stage) ? (
          <Trans>It was never said: {list(open)}.</Trans>
        ) : (
          <Trans>Still to be said on the way: {list(open)}.</Trans>
        )}
      </p>
    </Sheet>
  );
}

function useOpenParts(project: Charter): CharterPart[] {
  const { data } = useSuspenseQuery(CharterEffectDocument, { variables: { projectId: project.id } });
  const { sponsor, coOwner, departments, milestones, nomination, files, metric, contactReason } = project;
  return openParts({
    ...project,
    ...{ sponsorId: sponsor?.id ?? null, coOwnerId: coOwner?.id ?? null },
    departmentIds: departments.map(({ id }) => id),
    milestones: milestones.length,
    pieces: (nomination ? 1 : 0) + files.length,
    ...{ hasEffectPlan: data.effect.plan !== null, isMeasurable: metric !== null || contactReason !== null },
  });
}

function usePartWords(): Readonly<Record<CharterPart, string>> {
  const { t } = useLingui();
  return {
    EVIDENCE: t`the evidence`,
    DEPARTMENTS: t`the departments involved`,
    CONTACTS: t`a contact in each department`,
    SINGLE_DEPARTMENT: t`why one department is enough`,
    SPONSOR: t`the sponsor`,
    CO_OWNER: t`the co-owner`,
    SCOPE: t`the scope`,
    SOLUTION: t`the planned solution`,
    DUE_DATE: t`when it is to be delivered`,
    MILESTONES: t`the milestones`,
    EFFECT_PLAN: t`the effect plan`,
  };
}
