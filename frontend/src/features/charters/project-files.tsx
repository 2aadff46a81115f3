import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { isFinished } from '@cxboard/domain/projects/stage.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Download, X } from 'lucide-react';
import { useState } from 'react';
import { askedFor, sentFor } from '../../session/standing-in.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { useNotSaved } from '../../session/not-saved.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ProjectCharterDocument, RemoveProjectFileDocument } from './charter.generated.ts';
import { type Charter, relationsOf } from './charter-view.ts';

const taken = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.pptx,.odt,.ods,.odp';

/** The papers of a project. */
export function ProjectFiles({ project }: { project: Charter }) {
  const { t } = useLingui();
  const { files } = project;
  const isOver = isFinished(project.stage);
  const mayAdd = useMay().addProjectFile(relationsOf(project)) && !isOver;
  if (!mayAdd && files.length === 0) return null;
  return (
    <Sheet title={t`Files`} titleOutside flush>
      {files.length > 0 && (
        <List label={t`Files`}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} project={project} isOver={isOver} />
          ))}
        </List>
      )}
      {mayAdd && files.length < limits.projects.files && <AddFile project={project} />}
    </Sheet>
  );
}

interface FileRowProps {
  file: Charter['files'][number];
  project: Charter;
  isOver: boolean;
}

function FileRow({ file: { id, name, bytes, addedAt, addedBy }, project, isOver }: FileRowProps) {
  const { t } = useLingui();
  const { date, number } = useFormat();
  const { slug } = useViewer().organization;
  const notSaved = useNotSaved();
  const toast = useToast();
  const [remove] = useMutation(RemoveProjectFileDocument);
  const mayRemove = useMay().removeProjectFile({ addedById: addedBy?.id ?? null, project: relationsOf(project) });
  const press = () =>
    void remove({ variables: { input: { fileId: id } } }).then(
      () => toast({ message: t`“${name}” is taken away` }),
      notSaved,
    );
  return (
    <Row
      leading={<Download className="size-4" aria-hidden />}
      title={<TextLink href={`/api/${slug}/project-files/${id}${askedFor(slug)}`}>{name}</TextLink>}
      meta={
        <>
          <span>{t`${number(Math.max(1, Math.round(bytes / 1024)))} kB`}</span>
          <span>
            {addedBy?.name}, {date(addedAt)}
          </span>
        </>
      }
      trailing={
        mayRemove && !isOver && <IconButton icon={X} size="small" label={t`Take ${name} away`} onClick={press} />
      }
    />
  );
}

function AddFile({ project }: { project: Charter }) {
  const { t } = useLingui();
  const { send, isBusy, error } = useSending(project);
  return (
    <div className="p-3">
      <FileDrop
        label={isBusy ? <Trans>Sending…</Trans> : <Trans>Add a file</Trans>}
        hint={t`A picture, a PDF, a document, a table or slides, at most 20 MB.`}
        accept={taken}
        error={error}
        disabled={isBusy}
        onFiles={([file]) => void (file && send(file))}
      />
    </div>
  );
}

function useSending({ id, board, number }: Charter) {
  const { t } = useLingui();
  const { slug } = useViewer().organization;
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const why: Record<string, string> = {
    FileTooLarge: t`This file is larger than 20 MB.`,
    FileKindUnknown: t`What is in this file is none of these kinds.`,
    TooManyFiles: t`A project keeps at most ${limits.projects.files} files; take one away first.`,
    ProjectFinished: t`This project is over and no longer changes.`,
  };
  const send = async (file: File) => {
    setBusy(true);
    setError(undefined);
    const answer = await sent(slug, id, file).catch(() => null);
    const variables = { board: board.slug, number };
    if (answer?.fileId) await client.query({ query: ProjectCharterDocument, variables, fetchPolicy: 'network-only' });
    else setError(why[answer?.__typename ?? ''] ?? t`The file did not arrive. Try it again.`);
    setBusy(false);
  };
  return { send, isBusy, error };
}

async function sent(slug: string, projectId: string, file: File): Promise<{ fileId?: string; __typename?: string }> {
  if (file.size > limits.projects.fileBytes) return { __typename: 'FileTooLarge' };
  const headers = { 'content-type': 'application/octet-stream', 'x-cx-client': 'pages', ...sentFor(slug) };
  const url = `/api/${slug}/project-files?project=${projectId}&name=${encodeURIComponent(file.name)}`;
  const answer = await fetch(url, { method: 'POST', headers, body: file });
  return answer.json() as Promise<{ fileId?: string; __typename?: string }>;
}
