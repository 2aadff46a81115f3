import type { EffectVerdict as Verdict } from '@cxboard/domain/effects/effect';
import type { Health } from '@cxboard/domain/projects/health.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { RevisionKind } from '@cxboard/domain/revisions/revision.rules';
import { verdictWord } from '@cxboard/messages/effects.messages';
import { healthWord, stageWord } from '@cxboard/messages/projects.messages';
import { revisionKindWord, revisionValue } from '@cxboard/messages/revisions.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Portfolio, PortfolioRow } from './portfolio-view.ts';

type Change = PortfolioRow['changes'][number];

/** What became of the projects since the board last looked at them. */
export function PortfolioChanges({ portfolio, board }: { portfolio: Portfolio; board: string }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { lastReviewOn } = portfolio;
  const changed = portfolio.rows.filter(({ changes }) => changes.length > 0);
  const title = lastReviewOn ? t`Since the review of ${date(lastReviewOn)}` : t`Since the last review`;
  return (
    <Sheet title={title} flush>
      {changed.length === 0 ? (
        <EmptyState>
          {lastReviewOn ? <Trans>Nothing has changed since.</Trans> : <Trans>No review has been held yet.</Trans>}
        </EmptyState>
      ) : (
        <List label={title}>
          {changed.map((row) => (
            <ChangedRow key={row.id} row={row} board={board} />
          ))}
        </List>
      )}
    </Sheet>
  );
}

function ChangedRow({ row, board }: { row: PortfolioRow; board: string }) {
  const to = useAddresses();
  const { shortDate } = useFormat();
  const sentence = useSentence();
  return (
    <Row
      href={to.project(board, row.project.number)}
      title={row.project.title}
      meta={
        <ul className="grid gap-0.5">
          {row.changes.map((change, index) => (
            <li key={index}>
              {shortDate(change.at)}: {sentence(change)}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** What is revised in sentences of its own, which end where they end. */
const inWords: ReadonlySet<RevisionKind> = new Set(['SCOPE', 'SOLUTION']);

function useSentence() {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const health = (word: string) => (word ? healthWord(i18n, word as Health) : t`never reported`);
  const says: Record<Change['kind'], (change: Change) => string> = {
    CHARTERED: () => t`begun`,
    STAGE: ({ was, now }) => t`${stageWord(i18n, was as ProjectStage)} to ${stageWord(i18n, now as ProjectStage)}`,
    OWNER: ({ was, now }) => t`handed over from ${was} to ${now}`,
    VERDICT: ({ now }) => t`measured: ${verdictWord(i18n, now as Verdict)}`,
    SETTLED: ({ was, now }) =>
      was === 'ACCEPTED'
        ? t`the board accepts “${verdictWord(i18n, now as Verdict)}”`
        : t`the board disputes “${verdictWord(i18n, now as Verdict)}”`,
    MILESTONE_PLANNED: ({ what, now }) => t`“${what}” planned for ${date(now)}`,
    MILESTONE_MOVED: ({ what, was, now }) => t`“${what}” moved from ${date(was)} to ${date(now)}`,
    MILESTONE_REACHED: ({ what }) => t`“${what}” reached`,
    MILESTONE_DROPPED: ({ what }) => t`“${what}” dropped`,
    HEALTH: ({ was, now }) => t`${health(was)} to ${health(now)}`,
    REVISION: ({ what, was, now }) => {
      const kind = what as RevisionKind;
      const word = revisionKindWord(i18n, kind);
      if (kind === 'STOP') return t`stopped by the board`;
      if (kind === 'CLOSE') return t`closed by the board without a verdict`;
      const said = (value: string) => (value && inWords.has(kind) ? `“${value}”` : revisionValue(i18n, kind, value));
      return t`${word} revised, from ${said(was)} to ${said(now)}`;
    },
  };
  return (change: Change) => says[change.kind](change);
}
