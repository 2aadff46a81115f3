import { useQuery } from '@apollo/client/react';
import { refuseClosing } from '@cxboard/domain/ledger/closing.rules';
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
import { ProjectClosingDocument } from './ledger.generated.ts';

interface ProjectBooksProps {
  project: { readonly id: string; readonly title: string; readonly stage: ProjectStage };
  relations: ProjectRelations;
}

/** What a delivered project cost and whom it reaches: said beside its verdict, never needed. */
export function ProjectBooks({ project, relations }: ProjectBooksProps) {
  const may = useMay();
  if (refuseClosing(project.stage) || !may.seeBooks(relations)) return null;
  return <Books project={project} mayClose={may.closeBooks(relations)} />;
}

function Books({ project, mayClose }: { project: ProjectBooksProps['project']; mayClose: boolean }) {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const { currency } = useViewer().organization;
  const [isOpen, setOpen] = useState(false);
  const { data, refetch } = useQuery(ProjectClosingDocument, { variables: { projectId: project.id } });
  if (!data) return null;
  const { cost, ownerDays, customers } = data.projectClosing;
  const unsaid = <span className="text-ink-2">{t`not said`}</span>;
  const items = [
    { term: t`Actual cost`, detail: cost === null ? unsaid : money(i18n, cost, currency) },
    { term: t`Owner-days`, detail: ownerDays === null ? unsaid : number(ownerDays) },
    { term: t`Customers it reaches in a year`, detail: customers === null ? unsaid : number(customers) },
  ];
  const close = () => {
    setOpen(false);
    void refetch();
  };
  return (
    <Sheet title={t`Cost and reach`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <DefinitionList items={items} />
        {mayClose && (
          <div className="print:hidden">
            <Button onClick={() => setOpen(true)}>
              <Trans>Say cost and reach</Trans>
            </Button>
          </div>
        )}
      </div>
      {isOpen && <CloseBooks project={project} currency={currency} onClose={close} />}
    </Sheet>
  );
}
