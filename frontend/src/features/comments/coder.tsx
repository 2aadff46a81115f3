import { type CommentCode, emotions, isWhole } from '@cxboard/domain/comments/comment-code.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { CommentPaper } from './comment-paper.tsx';
import { CommentRows } from './comment-rows.tsx';
import { type Comment, emotionKeys, heardIn, type Reason, setAsideKey } from './comments-view.ts';
import { EmotionChoice } from './emotion-choice.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import { RemoveText } from './remove-text.tsx';
import { useCoding } from './use-coding.ts';

interface CoderProps {
  comments: readonly Comment[];
  total: number;
  reasons: readonly Reason[];
  readOn: (() => Promise<unknown>) | null;
  refetch: () => Promise<unknown>;
}

/** One comment at a time; as soon as it has both its reason and its emotion, the next one stands here. */
export function Coder({ comments, total, reasons, readOn, refetch }: CoderProps) {
  const { t } = useLingui();
  const [chosenId, choose] = useState<string | null>(null);
  const at = Math.max(0, chosenId === null ? 0 : comments.findIndex(({ id }) => id === chosenId));
  const comment = comments[at];
  const go = (steps: number) => {
    const next = comments[at + steps];
    if (next) choose(next.id);
    if (readOn && at + steps >= comments.length - 5) void readOn();
  };
  if (!comment) return null;
  const place = { at: at + 1, total };
  return (
    <>
      <Sheet label={t`Comment`} aside={<Place {...place} go={go} isLast={at === comments.length - 1 && !readOn} />}>
        <OneComment key={comment.id} {...{ comment, reasons, refetch }} goOn={() => go(1)} comeBack={choose} />
      </Sheet>
      <CommentRows comments={comments} total={total} currentId={comment.id} choose={choose} readOn={readOn} />
    </>
  );
}

interface PlaceProps {
  at: number;
  total: number;
  isLast: boolean;
  go: (steps: number) => void;
}

function Place({ at, total, isLast, go }: PlaceProps) {
  const { t } = useLingui();
  useShortcut('j', () => go(1), { label: t`Next comment` });
  useShortcut('k', () => go(-1), { label: t`Comment before` });
  return (
    <div className="flex items-center gap-2 tabular-nums">
      <Trans>
        {at} of {total}
      </Trans>
      <Button size="small" kind="quiet" disabled={at === 1} onClick={() => go(-1)}>
        <Trans>Back</Trans>
      </Button>
      <Button size="small" kind="quiet" disabled={isLast} onClick={() => go(1)}>
        <Trans>Skip</Trans>
      </Button>
    </div>
  );
}

interface OneProps {
  comment: Comment;
  reasons: readonly Reason[];
  refetch: () => Promise<unknown>;
  goOn: () => void;
  comeBack: (id: string) => void;
}

function OneComment({ comment, reasons, refetch, goOn, comeBack }: OneProps) {
  const { t } = useLingui();
  const [heard, setHeard] = useState<CommentCode>(() => heardIn(comment));
  const { save } = useCoding({ comment, reasons, refetch, comeBack });
  const finish = (code: CommentCode) => {
    void save(code);
    goOn();
  };
  const hear = (part: Partial<CommentCode>) => {
    const code = { ...heard, isSetAside: false, ...part };
    setHeard(code);
    if (isWhole(code)) finish(code);
  };
  const setAside = () => finish({ reasonId: null, emotion: null, isSetAside: true });
  const isHeard = heard.reasonId !== null || heard.emotion !== null;
  useShortcut('space', () => finish(heard), { label: t`Save and go on`, isOn: isHeard });
  useShortcut(setAsideKey, setAside, { label: t`Nothing to code` });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <CommentPaper comment={comment} />
      <EmotionChoice
        value={heard.emotion}
        onChange={(emotion) => hear({ emotion })}
        keys={emotions.map((emotion, index) => ({ emotion, key: emotionKeys[index] ?? '' }))}
      />
      <ReasonChoice {...{ comment, reasons }} value={heard.reasonId} onChange={(reasonId) => hear({ reasonId })} />
      <Ends {...{ comment, isHeard, setAside }} save={() => finish(heard)} isSetAside={heard.isSetAside} />
    </div>
  );
}

interface EndsProps {
  comment: Comment;
  isHeard: boolean;
  isSetAside: boolean;
  save: () => void;
  setAside: () => void;
}

function Ends({ comment, isHeard, isSetAside, save, setAside }: EndsProps) {
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button kind="primary" disabled={!isHeard} onClick={save}>
          <Trans>Save and go on</Trans>
        </Button>
        <Button aria-pressed={isSetAside} onClick={setAside}>
          <Trans>Nothing to code</Trans>
        </Button>
        <div className="ml-auto">
          <RemoveText comment={comment} />
        </div>
      </div>
      <p className="text-meta text-ink-2 touch:hidden">
        <Trans>
          1 to 5 say how it feels, letters what it is about; with both the next one comes. Space saves what there is, 0
          says there is nothing to code, J skips, K goes back, Ctrl Z takes back.
        </Trans>
      </p>
    </div>
  );
}
