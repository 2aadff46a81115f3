import { useQuery } from '@apollo/client/react';
import { reachesSomebody, refuseClosing } from '@cxboard/domain/ledger/closing.rules';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { money } from '@cxboard/messages/ledger.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CloseBooks } from './close-books.tsx';
import { ProjectClosingDocument, type ProjectClosingQuery } from './ledger.generated.ts';

interface ProjectBooksProps {
  project: { readonly id: string; readonly title: string; readonly stage: ProjectStage };
  relations: ProjectRelations;
}

/** What a project that is delivered or stopped cost, and whom it reaches: said beside its verdict, never needed. */
export function ProjectBooks({ project, relations }: ProjectBooksProps) {
  const may = useMay();
  if (refuseClosing(project.stage) || !may.seeBooks(relations)) return null;
  return <Books project={project} mayClose={may.closeBooks(relations)} />;
}

function Books({ project, mayClose }: { project: ProjectBooksProps['project']; mayClose: boolean }) {
  const { t } = useLingui();
  const { currency } = useViewer().organization;
  const [isOpen, setOpen] = useState(false);
  const { data, refetch } = useQuery(ProjectClosingDocument, { variables: { projectId: project.id } });
  if (!data) return null;
  const reaches = reachesSomebody(project.stage);
  const close = () => {
    setOpen(false);
    void refetch();
  };
  return (
    <Sheet title={reaches ? t`Cost and reach` : t`Cost`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Said {...data.projectClosing} reaches={reaches} />
        {mayClose && (
          <div className="print:hidden">
            <Button onClick={() => setOpen(true)}>
              {reaches ? <Trans>Say cost and reach</Trans> : <Trans>Say what it cost</Trans>}
            </Button>
          </div>
        )}
      </div>
      {isOpen && <CloseBooks {...{ project, currency, reaches }} onClose={close} />}
    </Sheet>
  );
}

type SaidProps = Pick<ProjectClosingQuery['projectClosing'], 'cost' | 'ownerDays' | 'customers'> & { reaches: boolean };

function Said({ cost, ownerDays, customers, reaches }: SaidProps) {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const { currency } = useViewer().organization;
  const told = (figure: number | null, words: (figure: number) => string) =>
    figure === null ? <span className="text-ink-2">{t`not said`}</span> : words(figure);
  const costs = [
    { term: t`Actual cost`, detail: told(cost, (amount) => money(i18n, amount, currency)) },
    { term: t`Owner-days`, detail: told(ownerDays, number) },
  ];
  const reached = { term: t`Customers it reaches in a year`, detail: told(customers, number) };
  return <DefinitionList items={reaches ? [...costs, reached] : costs} />;
}
