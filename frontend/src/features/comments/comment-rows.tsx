import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import type { Comment } from './comments-view.ts';
import { useEmotionWords } from './emotion-words.ts';

interface CommentRowsProps {
  comments: readonly Comment[];
  total: number;
  currentId: string;
  choose: (id: string) => void;
  readOn: (() => Promise<unknown>) | null;
}

/** The comments under each other, each with what was heard in it. */
export function CommentRows({ comments, total, currentId, choose, readOn }: CommentRowsProps) {
  const { t } = useLingui();
  return (
    <Sheet title={t`One after the other`} titleOutside flush aside={<Trans>{total} in this list</Trans>}>
      <List label={t`Comments`}>
        {comments.map((comment) => (
          <CommentRow
            key={comment.id}
            comment={comment}
            current={comment.id === currentId}
            show={() => choose(comment.id)}
          />
        ))}
      </List>
      {readOn && (
        <div className="border-t border-line p-3">
          <ShowMore kind="quiet" onMore={readOn} />
        </div>
      )}
    </Sheet>
  );
}

interface CommentRowProps {
  comment: Comment;
  current: boolean;
  show: () => void;
}

function CommentRow({ comment, current, show }: CommentRowProps) {
  const { t } = useLingui();
  const { date } = useFormat();
  const words = comment.text ?? t`The text was removed.`;
  return (
    <Row
      wraps
      current={current}
      title={<span className="line-clamp-2 font-normal">{words}</span>}
      meta={
        <>
          <span>{date(comment.on)}</span>
          <HeardIn comment={comment} />
        </>
      }
      trailing={
        <Button
          size="small"
          kind="quiet"
          aria-label={t`Show the comment of ${date(comment.on)}: ${words}`}
          onClick={show}
        >
          <Trans>Show</Trans>
        </Button>
      }
    />
  );
}

function HeardIn({ comment: { code } }: { comment: Comment }) {
  const words = useEmotionWords();
  if (!code)
    return (
      <span>
        <Trans>not coded yet</Trans>
      </span>
    );
  if (code.isSetAside)
    return (
      <span>
        <Trans>nothing to code</Trans>
      </span>
    );
  return (
    <>
      {code.reason && <span className="text-ink">{code.reason}</span>}
      {code.emotion !== null && <span className="text-ink">{words[code.emotion as Emotion]}</span>}
      {code.codedBy && <span>{code.codedBy.name}</span>}
    </>
  );
}
