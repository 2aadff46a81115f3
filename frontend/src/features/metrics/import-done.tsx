import { fileRefusal, isFileRefusal } from '@cxboard/messages/imports.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { ContactTotals } from './contact-totals.tsx';
import { Doubted, FlagAsDoubtful } from './doubt.tsx';
import { HowSure } from './how-sure.tsx';
import type { Import_wholeFragment } from './imports.generated.ts';
import { forgetDraft } from './use-mapping-draft.ts';
import { QuestionsOfFile } from './questions-of-file.tsx';
import { QuestionCounts } from './question-counts.tsx';
import { RollBackDialog } from './roll-back-dialog.tsx';

/** The answers count now; the next step is a metric of a question. */
export function ImportDone({ file }: { file: Import_wholeFragment }) {
  const to = useAddresses();
  const [isRollingBack, setRollingBack] = useState(false);
  useEffect(() => forgetDraft(file.id), [file.id]);
  return (
    <>
      <StillThere file={file} />
      <Imported file={file} />
      <Doubted file={file} />
      <WhatNext file={file} />
      <QuestionCounts file={file} />
      {brought(file) === 'ANSWERS' && <HowSure file={file} />}
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={to.metrics}>
          <Trans>See all metrics</Trans>
        </ButtonLink>
        <FlagAsDoubtful file={file} />
        <Button kind="quiet" onClick={() => setRollingBack(true)}>
          <Trans>Roll back this import</Trans>
        </Button>
      </div>
      {isRollingBack && (
        <RollBackDialog
          file={{ ...file, goodRows: file.counts?.goodRows ?? null }}
          onClose={() => setRollingBack(false)}
        />
      )}
    </>
  );
}

/** Only answers become values of a metric. */
const brought = ({ counts }: Import_wholeFragment) =>
  counts?.contacts || counts?.cases || counts?.customers ? 'OTHER' : 'ANSWERS';

/** A roll-back that the server gave up left everything as it was. */
function StillThere({ file: { refusal } }: { file: Import_wholeFragment }) {
  const { i18n } = useLingui();
  return refusal && isFileRefusal(refusal) ? <Banner kind="bad">{fileRefusal(i18n, refusal)}</Banner> : null;
}

function Imported({ file: { counts } }: { file: Import_wholeFragment }) {
  const { number } = useFormat();
  if (!counts) return null;
  const { goodRows, badRows, duplicates, erased, past } = { ...counts, ...stayedOut(counts) };
  return (
    <Banner>
      <Trans>{number(goodRows - duplicates - erased - past)} rows were imported.</Trans>{' '}
      {duplicates > 0 && <Trans>{number(duplicates)} were there already and changed nothing.</Trans>}{' '}
      {erased > 0 && <Trans>{number(erased)} were left out: their customers asked to be forgotten.</Trans>}{' '}
      {past > 0 && <Trans>{number(past)} were left out: they are older than this source keeps.</Trans>}{' '}
      {badRows > 0 && <Trans>{number(badRows)} could not be used.</Trans>}
    </Banner>
  );
}

const stayedOut = ({ duplicates, erased, past }: NonNullable<Import_wholeFragment['counts']>) => ({
  ...{ duplicates: duplicates ?? 0, erased: erased ?? 0, past: past ?? 0 },
});

/** What the file brought, and the page that shows it. */
function WhatNext({ file }: { file: Import_wholeFragment }) {
  const { contacts, cases, customers, observations } = file.counts ?? {};
  if (contacts) return <Contacts file={file} />;
  if (cases ?? customers) return <OwnPage file={file} />;
  return (
    <>
      {observations && <ContactTotals file={file} />}
      <QuestionsOfFile file={file} />
    </>
  );
}

/** Cases and customers have pages of their own. */
function OwnPage({ file }: { file: Import_wholeFragment }) {
  const to = useAddresses();
  return (
    <>
      <ContactTotals file={file} />
      <div className="flex flex-wrap gap-2">
        {file.counts?.cases ? (
          <ButtonLink kind="primary" href={to.cases}>
            <Trans>See how long cases take</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" href={to.customerClasses}>
            <Trans>See the customer classes</Trans>
          </ButtonLink>
        )}
      </div>
    </>
  );
}

/** What was counted, and what to do about words that no reason is known by. */
function Contacts({ file }: { file: Import_wholeFragment }) {
  const to = useAddresses();
  return (
    <>
      <ContactTotals file={file} />
      <div className="flex flex-wrap gap-2">
        <ButtonLink kind="primary" href={to.contactReasons}>
          <Trans>Put labels to their reasons</Trans>
        </ButtonLink>
        <ButtonLink href={to.review()}>
          <Trans>Monthly review</Trans>
        </ButtonLink>
      </div>
    </>
  );
}
