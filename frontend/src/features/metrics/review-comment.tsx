import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { CommentReviewDocument } from './review.generated.ts';
import type { Review } from './review-view.ts';

export type ReviewBlock = Review['comments'][number]['block'];

interface ReviewCommentProps {
  review: Review;
  block: ReviewBlock;
}

/** What a block means, in the words of whoever knows; each saving is a version. */
export function ReviewComment({ review, block }: ReviewCommentProps) {
  const [isWriting, setWriting] = useState(false);
  const mayWrite = useMay().commentReview() && review.frozenAt === null;
  const said = review.comments.find((comment) => comment.block === block);
  if (isWriting) return <Write {...{ review, block, said }} onDone={() => setWriting(false)} />;
  return (
    <div className="mt-4 border-t border-line pt-3 empty:hidden print:border-0">
      {said?.text && <Said said={said} />}
      {mayWrite && (
        <div data-screen-only className="mt-1 print:hidden">
          <Button size="small" kind="quiet" onClick={() => setWriting(true)}>
            {said?.text ? <Trans>Change what is said</Trans> : <Trans>Say what this means</Trans>}
          </Button>
        </div>
      )}
    </div>
  );
}

function Said({ said }: { said: Review['comments'][number] }) {
  const { date } = useFormat();
  return (
    <>
      <p className="max-w-[75ch] text-body whitespace-pre-wrap wrap-anywhere">{said.text}</p>
      <p className="mt-1 text-meta text-ink-2">
        {said.writtenBy?.name} · {date(said.writtenAt.slice(0, 10))}
        {said.number > 1 && (
          <>
            {' · '}
            <Trans>version {said.number}</Trans>
          </>
        )}
      </p>
    </>
  );
}

interface WriteProps extends ReviewCommentProps {
  said: Review['comments'][number] | undefined;
  onDone: () => void;
}

function Write({ review, block, said, onDone }: WriteProps) {
  const { t } = useLingui();
  const [text, setText] = useState(said?.text ?? '');
  const [problem, setProblem] = useState<string | undefined>();
  const [send, { loading }] = useMutation(CommentReviewDocument);
  const save = async () => {
    const expectedNumber = said?.number ?? 0;
    await send({ variables: { input: { period: review.name, block, text, expectedNumber } } });
    onDone();
  };
  const failed = () => setProblem(t`It was not saved: somebody else may have written here. Your words are kept.`);
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-3">
      <TextArea
        label={t`What this means`}
        hint={t`Frozen with the meeting, beside the figures it speaks of.`}
        value={text}
        maxLength={limits.contacts.commentary}
        error={problem}
        onChange={setText}
      />
      <div className="flex gap-2">
        <Button kind="primary" busy={loading} onClick={() => void save().catch(failed)}>
          <Trans>Save</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}
