import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { importShapes } from '@cxboard/domain/imports/mapping.rules';
import { limits } from '@cxboard/domain/limits';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useAddressState } from '../../session/address-state.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { focusMissing } from './focus-missing.ts';
import type { Preview } from './import-shapes.ts';
import { ImportPreviewDocument, type Import_wholeFragment } from './imports.generated.ts';
import { guessesOf, hasDates } from './mapping-draft.ts';
import { type DraftHandle, useMappingDraft } from './use-mapping-draft.ts';
import { importView } from './import-view.ts';
import { HowItIsRead } from './how-it-is-read.tsx';
import { RememberedColumns } from './remembered-columns.tsx';
import { RowsLeftOut } from './rows-left-out.tsx';
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
  return <Columns key={JSON.stringify(preview.format)} file={file} preview={preview} onRead={onRead} />;
}

function Columns({ file, preview, onRead }: { file: Import_wholeFragment; preview: Preview; onRead: () => void }) {
  const handle = useMappingDraft(file, preview);
  const guesses = guessesOf(preview, handle.draft.holds);
  const columns = preview.columns.map((column, place) => ({ ...column, guess: guesses[place] ?? column.guess }));
  const { send, isSending, problem } = useSendMapping(file.id, handle.draft, onRead);
  const { said, about } = useWhatIsMissing(problem);
  return (
    <>
      {problem && (
        <div ref={said} tabIndex={-1} className="outline-none">
          <Banner kind="bad">{problem.says}</Banner>
        </div>
      )}
      <HowItIsRead file={file} preview={preview} />
      {!file.mapping && <RememberedColumns preview={preview} handle={handle} />}
      <div ref={about}>
        <WhatItHolds handle={handle} />
      </div>
      <RowsLeftOut preview={preview} handle={handle} />
      <ColumnsTable preview={{ ...preview, columns }} handle={handle} missing={problem} />
      <div>
        <Button kind="primary" busy={isSending} onClick={() => void send(preview.columns.map(({ header }) => header))}>
          <Trans>Check the file</Trans>
        </Button>
      </div>
    </>
  );
}

/** Leads to what keeps the file from being read: its column, whose panel opens, or else what is asked about the file. */
function useWhatIsMissing(problem: ReturnType<typeof useSendMapping>['problem']) {
  const [, setView] = useAddressState(importView);
  const said = useRef<HTMLDivElement>(null);
  const about = useRef<HTMLDivElement>(null);
  const lead = useEffectEvent((column: string | null) => {
    if (column !== null) setView({ column });
    else if (!focusMissing(about.current)) said.current?.focus();
  });
  useEffect(() => {
    if (problem) lead(problem.column);
  }, [problem]);
  return { said, about };
}

const shapeIn = (word: string) => importShapes.find((shape) => shape === word) ?? 'ANSWERS';

function WhatItHolds({ handle: { draft, change, hold } }: { handle: DraftHandle }) {
  const { t } = useLingui();
  return (
    <Sheet title={t`What the file holds`}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <Segmented
          label={t`Its rows are`}
          value={draft.holds}
          onChange={(word) => hold(shapeIn(word))}
          choices={[
            { value: 'ANSWERS', label: t`Survey answers` },
            { value: 'CONTACT_COUNTS', label: t`Contacts` },
            { value: 'CASES', label: t`Cases` },
            { value: 'CUSTOMERS', label: t`Customers` },
            { value: 'OBSERVATIONS', label: t`Observations` },
          ]}
        />
        <TextField
          className="w-80 max-w-full"
          label={draft.holds === 'ANSWERS' ? t`Name of the survey` : t`Name of the report`}
          value={draft.sourceName}
          maxLength={limits.text.title}
          onChange={(sourceName) => change({ sourceName })}
          error={draft.sourceName.trim() ? undefined : t`Give it a name.`}
        />
        {!hasDates(draft) && draft.holds !== 'CASES' && <Period draft={draft} change={change} />}
      </div>
      <HowRowsCount draft={draft} />
    </Sheet>
  );
}

/** What becomes of a row, where that is not plain. */
function HowRowsCount({ draft }: Pick<DraftHandle, 'draft'>) {
  if (draft.holds === 'CONTACT_COUNTS') return <HowContactsCount draft={draft} />;
  if (draft.holds === 'OBSERVATIONS') return <HowObservationsCount />;
  if (draft.holds === 'ANSWERS') return null;
  return (
    <p className="mt-3 text-control text-ink-2">
      {draft.holds === 'CASES' ? (
        <Trans>Each row is a case from opening to closing. A later file closes what an earlier one left open.</Trans>
      ) : (
        <Trans>
          Each row is a customer in a quarter. The key of a customer is stored scrambled; with the same key in a survey,
          what they bring meets what they say.
        </Trans>
      )}
    </p>
  );
}

function HowObservationsCount() {
  return (
    <p className="mt-3 text-control text-ink-2">
      <Trans>
        Each row says how many of how many there were on a day, such as visits that took too long of all visits; or the
        mean of so many with its standard deviation, such as how long they waited. Rows about the same day and labels
        are added up. A later file that tells a day anew is believed.
      </Trans>
    </p>
  );
}

/** One row may stand for many contacts or for one; who sees the figures should know which. */
function HowContactsCount({ draft }: Pick<DraftHandle, 'draft'>) {
  const hasCount = draft.columns.some(({ role }) => role === 'CONTACTS');
  return (
    <p className="mt-3 text-control text-ink-2">
      {hasCount ? (
        <Trans>Each row counts as many contacts as it says. Its seconds and its cost are those of all of them.</Trans>
      ) : (
        <Trans>No column holds a number of contacts, so each row counts as one contact.</Trans>
      )}
    </p>
  );
}

function Period({ draft, change }: Pick<DraftHandle, 'draft' | 'change'>) {
  const { t } = useLingui();
  const fromLabel = draft.holds === 'ANSWERS' ? t`Answers from` : t`Days from`;
  const isUpsideDown = draft.from !== '' && draft.to !== '' && draft.from > draft.to;
  return (
    <fieldset className="min-w-0" data-missing={!draft.from || !draft.to || undefined}>
      <legend className="sr-only">
        <Trans>Days the file is about</Trans>
      </legend>
      <div className="flex flex-wrap gap-3">
        <DateField label={fromLabel} value={draft.from} onChange={(from) => change({ from })} />
        <DateField
          label={t`to`}
          value={draft.to}
          onChange={(to) => change({ to })}
          error={isUpsideDown ? t`The period must end on or after the day it begins.` : undefined}
        />
      </div>
      <p className="mt-1.5 text-meta text-ink-2">
        <Trans>The file has no full dates. Its rows all count on the first of these days.</Trans>
      </p>
    </fieldset>
  );
}
