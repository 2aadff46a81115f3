import { Trans } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import type { Comment } from './comments-view.ts';

/** The comment, with what stands around it in its response. */
export function CommentPaper({ comment }: { comment: Comment }) {
  const { date } = useFormat();
  const { text, on, source, question, labels, scores } = comment;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="text-meta text-ink-2">
        {date(on)} · {source} · {question}
      </p>
      <blockquote className="m-0 min-h-18 max-w-[65ch] text-read whitespace-pre-wrap wrap-anywhere">
        {text ?? (
          <span className="text-ink-2">
            <Trans>The text was removed.</Trans>
          </span>
        )}
      </blockquote>
      <div className="flex flex-wrap gap-1.5">
        {scores.map(({ question: asked, score, scaleMax }) => (
          <Badge key={asked} framed>
            <Trans>
              {asked}: {score} of {scaleMax}
            </Trans>
          </Badge>
        ))}
        {labels.map(({ dimension, label }) => (
          <Badge key={dimension}>
            {dimension}: {label}
          </Badge>
        ))}
      </div>
    </div>
  );
}
