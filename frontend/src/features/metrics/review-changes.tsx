import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ReviewComment } from './review-comment.tsx';
import type { Review } from './review-view.ts';

/** What happened since the metrics session before this one. */
export function ReviewChanges({ review }: { review: Review }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { since, decisions, projects } = review.changes;
  if (!since) return null;
  const isQuiet = decisions.length + projects.length === 0;
  return (
    <Sheet title={t`Since the last metrics session`} aside={<Trans>on {date(since)}</Trans>}>
      {isQuiet && (
        <p className="text-control text-ink-2">
          <Trans>Nothing was decided, begun or reported since.</Trans>
        </p>
      )}
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <Decisions review={review} />
        <Projects review={review} />
      </div>
      <ReviewComment review={review} block="CHANGES" />
    </Sheet>
  );
}

function Decisions({ review: { changes } }: { review: Review }) {
  const { t } = useLingui();
  const { date } = useFormat();
  if (changes.decisions.length === 0) return null;
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-control font-medium">
        <Trans>Decided</Trans>
      </h3>
      <div className="-mx-4">
        <List label={t`Decided`}>
          {changes.decisions.map(({ id, number, text, decidedOn }) => (
            <Row
              key={id}
              title={text}
              meta={
                <Trans>
                  Decision {number}, {date(decidedOn)}
                </Trans>
              }
            />
          ))}
        </List>
      </div>
    </div>
  );
}

function Projects({ review: { changes } }: { review: Review }) {
  const { t } = useLingui();
  const to = useAddresses();
  if (changes.projects.length === 0) return null;
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-control font-medium">
        <Trans>Projects begun or reported</Trans>
      </h3>
      <div className="-mx-4">
        <List label={t`Projects begun or reported`}>
          {changes.projects.map(({ id, number, board, title, isNew, done }) => (
            <Row
              key={id}
              href={to.project(board, number)}
              title={title}
              meta={
                <>
                  {isNew && (
                    <Badge tone="accent">
                      <Trans>new</Trans>
                    </Badge>
                  )}
                  {done && <span>{done}</span>}
                </>
              }
            />
          ))}
        </List>
      </div>
    </div>
  );
}
