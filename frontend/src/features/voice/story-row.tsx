import { storyKindWords } from '@cxboard/messages/voice.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Target } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ForgetStory } from './forget-story.tsx';
import { useChoosing } from './use-choosing.ts';
import type { Story } from './voice-view.ts';

/** A story in full: what was told, when and where, and how long its words are kept. */
export function StoryRow({ story }: { story: Story }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const { kind, initiator, happenedOn, touchPoint, reason, isForgotten } = story;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-2 px-4 py-4">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-meta text-ink-2">
        <Badge tone={kind === 'TURN_OFF' ? 'warn' : 'neutral'}>{storyKindWords(i18n)[kind]}</Badge>
        <span>{date(happenedOn)}</span>
        {touchPoint && <span>{touchPoint.name}</span>}
        {reason && <span>{reason.name}</span>}
        {initiator === 'COMPANY' && (
          <span>
            <Trans>we asked</Trans>
          </span>
        )}
      </div>
      {isForgotten ? <Gone story={story} /> : <Words story={story} />}
    </li>
  );
}

function Words({ story }: { story: Story }) {
  const { date } = useFormat();
  const { title, text, toldBy, expiresOn } = story;
  return (
    <>
      <h2 className="text-body font-medium wrap-anywhere">{title}</h2>
      {text && <p className="max-w-[65ch] text-body whitespace-pre-wrap wrap-anywhere">{text}</p>}
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2 text-meta text-ink-2">
        {toldBy && (
          <span>
            <Trans>told by {toldBy.name}</Trans>
          </span>
        )}
        <span>
          <Trans>words kept until {date(expiresOn)}</Trans>
        </span>
        <Heard story={story} />
        <div className="ml-auto flex flex-wrap gap-2 print:hidden">
          <Nominate story={story} />
          <Choose story={story} />
          <ForgetStory story={story} />
        </div>
      </div>
    </>
  );
}

function Heard({ story: { heardOn, chosenAt } }: { story: Story }) {
  const { date } = useFormat();
  if (heardOn)
    return (
      <StatusMark tone="good">
        <Trans>heard by the board on {date(heardOn)}</Trans>
      </StatusMark>
    );
  if (!chosenAt) return null;
  return (
    <StatusMark tone="accent">
      <Trans>chosen for the next metrics session</Trans>
    </StatusMark>
  );
}

/** The story becomes the evidence of a nomination. */
function Nominate({ story: { id, reason, touchPoint } }: { story: Story }) {
  const board = useBoard();
  const may = useMay();
  const to = useAddresses();
  if (!board || !may.nominate({ boardId: board.id })) return null;
  const about = { ...(reason && { reason: reason.id }), ...(touchPoint && { touchPoint: touchPoint.id }) };
  return (
    <ButtonLink kind="quiet" size="small" href={to.nominate(board.slug, { story: id, ...about })} icon={Target}>
      <Trans>Nominate</Trans>
    </ButtonLink>
  );
}

function Choose({ story }: { story: Story }) {
  const board = useBoard();
  const may = useMay();
  const { choose, loading } = useChoosing(story);
  if (!board || story.heardOn || !may.chooseStory({ boardId: board.id })) return null;
  return (
    <Button size="small" busy={loading} onClick={() => choose(board.id, story.chosenAt === null)}>
      {story.chosenAt === null ? <Trans>Choose for the board</Trans> : <Trans>Choose another</Trans>}
    </Button>
  );
}

function Gone({ story: { expiresOn } }: { story: Story }) {
  const { date } = useFormat();
  return (
    <p className="text-control text-ink-2">
      <Trans>Its words are gone; they were to be kept until {date(expiresOn)} at most. It is still counted.</Trans>
    </p>
  );
}
