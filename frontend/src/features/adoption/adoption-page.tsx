import type { AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AdoptionPreview } from './adoption-preview.tsx';
import { Adoptions } from './adoptions.tsx';
import type { AdoptedTable } from './adoption-view.ts';

/** What already runs on day one comes in from a table, so that nobody types it twice. */
export function AdoptionPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { board: slug = '' }: { board?: string } = useParams({ strict: false });
  const board = useViewer().boardsHere.find((one) => one.slug === slug);
  const mayAdopt = useMay().adopt({ boardId: board?.id ?? '' });
  return (
    <Page
      title={t`Bring in what already runs`}
      breadcrumbs={[{ label: t`Projects`, href: to.projects(slug) }]}
      meta={<Trans>Projects, actions and decisions from before, marked as adopted.</Trans>}
    >
      {board && mayAdopt ? (
        <Adopting board={board} />
      ) : (
        <EmptyState>
          <Trans>The chair and the secretary of this board bring in what already runs.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

const nothing: AdoptedTable = { kind: 'PROJECT', text: '', mapping: null, dateOrder: null };

function Adopting({ board }: { board: { id: string; slug: string } }) {
  const [table, setTable] = useState(nothing);
  const shown = useDeferredValue(table);
  return (
    <>
      <Source table={table} onChange={setTable} />
      {shown.text.trim() !== '' && (
        <Suspense fallback={<SkeletonRows />}>
          <AdoptionPreview
            board={board}
            table={shown}
            onSay={(said) => setTable({ ...table, ...said })}
            onDone={() => setTable({ ...nothing, kind: table.kind })}
          />
        </Suspense>
      )}
      <Suspense fallback={<SkeletonRows />}>
        <Adoptions board={board.slug} />
      </Suspense>
    </>
  );
}

function Source({ table, onChange }: { table: AdoptedTable; onChange: (table: AdoptedTable) => void }) {
  const { t } = useLingui();
  const [isLarge, setLarge] = useState(false);
  const say = (text: string) => {
    setLarge(text.length > limits.adoption.characters);
    onChange({ ...table, text: text.slice(0, limits.adoption.characters), mapping: null, dateOrder: null });
  };
  const hint = useNamesAsked()[table.kind];
  return (
    <Sheet title={t`The table`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Segmented
          label={t`What is in it?`}
          value={table.kind}
          onChange={(kind) => onChange({ ...table, kind: kind as AdoptionKind, mapping: null, dateOrder: null })}
          choices={[
            { value: 'PROJECT', label: t`Projects` },
            { value: 'ACTION', label: t`Actions` },
            { value: 'DECISION', label: t`Decisions` },
          ]}
        />
        <TextArea
          label={t`Paste it from a spreadsheet`}
          hint={hint}
          value={table.text}
          onChange={say}
          rows={5}
          {...(isLarge && {
            error: t`Only the first ${limits.adoption.characters} characters were taken; bring the rest in next.`,
          })}
        />
        <FileDrop
          label={<Trans>Or choose a CSV file</Trans>}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onFiles={([file]) => void (file && tableIn(file).then(say))}
        />
      </div>
    </Sheet>
  );
}

/** What the first line names, for each kind of thing. */
function useNamesAsked(): Readonly<Record<AdoptionKind, string>> {
  const { t } = useLingui();
  return {
    PROJECT: t`Its first line names the columns: title and owner, and if you have them problem, stage, start, due and review.`,
    ACTION: t`Its first line names the columns: what is to be done, owner and due.`,
    DECISION: t`Its first line names the columns: the decision and its date, and if you have it the review.`,
  };
}

/** A table that a spreadsheet saved without Unicode is read in the letters of Central or Western Europe. */
async function tableIn(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isCentral = /^(cs|sk|pl|hu)/.test(document.documentElement.lang || navigator.language);
    return new TextDecoder(isCentral ? 'windows-1250' : 'windows-1252').decode(bytes);
  }
}
