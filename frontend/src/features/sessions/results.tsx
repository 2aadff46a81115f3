import { Trans, useLingui } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type PendingResult, usePendingResults } from './pending.ts';
import { ResultEntry } from './result-entry.tsx';
import { ResultRow } from './result-row.tsx';
import { currentOf, type Session } from './session-view.ts';
import { resultKindWords, resultTones } from './words.ts';

interface ResultsProps {
  session: Session;
  runs: boolean;
  /** On a second screen, which only shows. */
  isShown?: boolean;
}

/** What has come of the items so far, the newest first, and where the next is written. */
export function Results({ session, runs, isShown = false }: ResultsProps) {
  const { t } = useLingui();
  const { pending, refused, add, letGo } = usePendingResults(session.id);
  const current = currentOf(session);
  // What somebody has not sent yet is theirs; a room is shown what is written.
  const waiting = isShown ? [] : pending;
  const unsent = waiting.filter((one) => !isWritten(session, one));
  return (
    <Sheet title={t`Results`} flush>
      {runs && current && <ResultEntry session={session} item={current} onAdd={add} />}
      {waiting.length > 0 && (
        <Banner kind="offline">
          <Trans>{waiting.length} not sent yet; kept here and sent when the line is back.</Trans>
        </Banner>
      )}
      {(isShown ? [] : refused).map((one) => (
        <NotWritten key={one.resultKey} result={one} onClose={() => letGo(one)} />
      ))}
      {session.results.length + unsent.length === 0 ? (
        <EmptyState>
          <Trans>Nothing has been decided or promised yet.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Results`}>
          {unsent.toReversed().map((one) => (
            <Unsent key={one.resultKey} result={one} />
          ))}
          {session.results.toReversed().map((result) => (
            <ResultRow key={result.id} session={session} result={result} runs={runs} isShown={isShown} />
          ))}
        </List>
      )}
    </Sheet>
  );
}

/** It has arrived, though its answer has not. */
const isWritten = ({ results }: Session, { resultKey }: PendingResult): boolean =>
  results.some(({ id }) => id === resultKey);

/** What was typed without a line can be read where it will stand. */
function Unsent({ result: { kind, text } }: { result: PendingResult }) {
  const { i18n } = useLingui();
  return (
    <Row
      title={text}
      meta={
        <>
          <Badge tone={resultTones[kind]}>{i18n._(resultKindWords[kind])}</Badge>
          <Trans>on its way</Trans>
        </>
      }
    />
  );
}

/** What was refused is shown with its words until somebody has read it: it can be written again another way. */
function NotWritten({ result: { text, refusedBecause }, onClose }: { result: PendingResult; onClose: () => void }) {
  return (
    <Banner kind="warn" onClose={onClose}>
      <span className="wrap-anywhere">
        <Trans>
          “{text}” was not written. {refusedBecause}
        </Trans>
      </span>
    </Banner>
  );
}
