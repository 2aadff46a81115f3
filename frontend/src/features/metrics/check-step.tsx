import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { ImportErrors } from './import-errors.tsx';
import { ContactTotals } from './contact-totals.tsx';
import { CommitImportDocument, type Import_wholeFragment } from './imports.generated.ts';
import { SinceLastFile } from './since-last-file.tsx';
import { QuestionCounts } from './question-counts.tsx';

interface CheckStepProps {
  file: Import_wholeFragment;
  onBack: () => void;
}

/** What the file was found to hold, before anything of it counts. */
export function CheckStep({ file, onBack }: CheckStepProps) {
  const { t } = useLingui();
  const { number } = useFormat();
  const [problem, setProblem] = useState<string | null>(null);
  const [commit, { loading }] = useMutation(CommitImportDocument);
  const take = async () => {
    setProblem(null);
    const { data } = await commit({ variables: { input: { importId: file.id } } });
    if (data?.commitImport.__typename !== 'Import')
      setProblem(t`This file has moved on meanwhile. The page shows where it stands.`);
  };
  const failed = () => setProblem(t`The import was not started. Nothing was added; try again in a moment.`);
  const goodRows = number(file.counts?.goodRows ?? 0);
  return (
    <>
      {problem && <Banner kind="bad">{problem}</Banner>}
      <Found file={file} />
      <SinceLastFile file={file} />
      <ContactTotals file={file} />
      <QuestionCounts file={file} />
      {(file.counts?.badRows ?? 0) > 0 && <ImportErrors file={file} />}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" busy={loading} onClick={() => void take().catch(failed)}>
          <Trans>Import {goodRows} rows</Trans>
        </Button>
        <Button onClick={onBack}>
          <Trans>Back to the columns</Trans>
        </Button>
      </div>
    </>
  );
}

/** "2,831 rows can be imported, with answers from 1 May 2017": the finding of the check. */
function Found({ file: { counts } }: { file: Import_wholeFragment }) {
  const { number } = useFormat();
  if (!counts) return null;
  const [rows, bad] = [number(counts.goodRows), number(counts.badRows)];
  const { firstDay, lastDay } = counts;
  return (
    <Banner kind={counts.badRows > 0 ? 'warn' : 'info'}>
      {counts.badRows > 0 ? (
        <Trans>
          {rows} rows can be imported; {bad} cannot and are listed below.
        </Trans>
      ) : (
        <Trans>{rows} rows can be imported.</Trans>
      )}{' '}
      <LeftOut rows={counts.leftOut ?? 0} />{' '}
      {firstDay && lastDay && <Days from={firstDay} to={lastDay} isAbout={holdsNoAnswers(counts)} />}
    </Banner>
  );
}

const holdsNoAnswers = ({ contacts, cases, customers, observations }: NonNullable<Import_wholeFragment['counts']>) =>
  !!(contacts ?? cases ?? customers ?? observations);

function LeftOut({ rows }: { rows: number }) {
  const { number } = useFormat();
  if (rows === 0) return null;
  return <Trans>{number(rows)} are previews or unfinished and stay out.</Trans>;
}

function Days({ from, to, isAbout }: { from: string; to: string; isAbout: boolean }) {
  const { date } = useFormat();
  if (isAbout)
    return (
      <Trans>
        They are about {date(from)} to {date(to)}.
      </Trans>
    );
  if (from === to) return <Trans>Their answers count on {date(from)}.</Trans>;
  return (
    <Trans>
      Their answers are from {date(from)} to {date(to)}.
    </Trans>
  );
}
