import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { limits } from '@cxboard/domain/limits';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ColumnsTable } from './columns-table.tsx';
import type { Preview } from './import-shapes.ts';
import { ImportPreviewDocument, type Import_wholeFragment } from './imports.generated.ts';
import { type DraftHandle, hasDates, useMappingDraft } from './mapping-draft.ts';
import { useSendMapping } from './use-send-mapping.ts';

/** What each column is: proposed by rule, settled by a person. */
export function ColumnsStep({ file, onRead }: { file: Import_wholeFragment; onRead: () => void }) {
  const { data } = useSuspenseQuery(ImportPreviewDocument, { variables: { id: file.id } });
  const { preview } = data.import;
  if (!preview)
    return (
      <EmptyState>
        <Trans>The file itself is gone, so its columns cannot be set any more. Send it again.</Trans>
      </EmptyState>
    );
  return <Columns file={file} preview={preview} onRead={onRead} />;
}

function Columns({ file, preview, onRead }: { file: Import_wholeFragment; preview: Preview; onRead: () => void }) {
  const guesses = preview.columns.map(({ guess }) => guess);
  const handle = useMappingDraft(file, guesses);
  const { send, isSending, problem } = useSendMapping(file.id, handle.draft, onRead);
  return (
    <>
      {problem && <Banner kind="bad">{problem}</Banner>}
      <Survey handle={handle} />
      <ColumnsTable preview={preview} handle={handle} />
      <div>
        <Button kind="primary" busy={isSending} onClick={() => void send(preview.columns.map(({ header }) => header))}>
          <Trans>Check the file</Trans>
        </Button>
      </div>
    </>
  );
}

function Survey({ handle: { draft, change } }: { handle: DraftHandle }) {
  const { t } = useLingui();
  return (
    <Sheet title={t`The survey`}>
      <div className="flex flex-wrap items-start gap-4">
        <TextField
          className="w-80 max-w-full"
          label={t`Name of the survey`}
          value={draft.sourceName}
          maxLength={limits.text.title}
          onChange={(sourceName) => change({ sourceName })}
          error={draft.sourceName.trim() ? undefined : t`Give the survey a name.`}
        />
        {!hasDates(draft) && <Period draft={draft} change={change} />}
      </div>
    </Sheet>
  );
}

function Period({ draft, change }: Pick<DraftHandle, 'draft' | 'change'>) {
  const { t } = useLingui();
  const isUpsideDown = draft.from !== '' && draft.to !== '' && draft.from > draft.to;
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">
        <Trans>Days the answers are from</Trans>
      </legend>
      <div className="flex flex-wrap gap-3">
        <DateField label={t`Answers from`} value={draft.from} onChange={(from) => change({ from })} />
        <DateField
          label={t`to`}
          value={draft.to}
          onChange={(to) => change({ to })}
          error={isUpsideDown ? t`The period must end on or after the day it begins.` : undefined}
        />
      </div>
      <p className="mt-1.5 text-meta text-ink-2">
        <Trans>The file has no full dates. Its answers all count on the first of these days.</Trans>
      </p>
    </fieldset>
  );
}
