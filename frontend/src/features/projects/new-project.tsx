import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useAddresses } from '../../session/addresses.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { CreateProjectDocument } from './new-project.generated.ts';
import { ProjectForm, type ProjectFormState, sayInactive } from './project-form.tsx';
import { useProjectPlace } from './project-place.ts';
import { emptyProject, factsOf, type ProjectValues } from './project-values.ts';

interface NewProjectProps {
  boardId: string;
  open: boolean;
  onClose: () => void;
}

/** Charters a project and opens its page. */
export function NewProject({ boardId, open, onClose }: NewProjectProps) {
  const { t } = useLingui();
  const { personId, name } = useViewer();
  const { board } = useProjectPlace();
  const to = useAddresses();
  const navigate = useNavigate();
  const [create] = useMutation(CreateProjectDocument);
  const begin = async (values: ProjectValues, form: ProjectFormState) => {
    const { data } = await create({ variables: { input: { boardId, ...factsOf(values) } } });
    const answer = data?.createProject;
    if (answer?.__typename === 'PersonInactive')
      return sayInactive(form, answer.personId, t`This person no longer works here; name somebody else.`);
    if (answer?.__typename === 'Project') {
      onClose();
      await navigate({ to: to.project(board, answer.number) });
    }
  };
  return (
    <Dialog open={open} onClose={onClose} title={t`New project`}>
      <ProjectForm
        initial={emptyProject(personId)}
        named={[{ id: personId, name }]}
        mayAssign
        draftKey={`new-project:${boardId}`}
        submit={<Trans>Charter project</Trans>}
        onSubmit={begin}
      />
    </Dialog>
  );
}
