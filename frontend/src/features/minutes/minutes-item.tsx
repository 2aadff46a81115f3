import { confirmedSentence, howMinuted, outcomeWord, resultName, timeTaken } from '@cxboard/messages/minutes.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ItemTextForm } from './item-text-form.tsx';
import { LeftOver } from './left-over.tsx';
import type { Item } from './minutes-view.ts';
import { forgetUnsaved, unsavedText, type Writing } from './unsaved.ts';
import { resultTones } from './words.ts';

interface MinutesItemProps {
  item: Item;
  board: string;
  writing: Writing;
  /** The numbers that lay on the table, as they were frozen. */
  paper: ReactNode;
}

/** One item: what was said, what came of it, and the numbers it was about. */
export function MinutesItem({ item, board, writing, paper }: MinutesItemProps) {
  const { i18n } = useLingui();
  const { isWritable } = writing;
  const { position, title, guest, project, results } = item;
  return (
    <Sheet title={`${position}. ${title}`} aside={timeTaken(i18n, item)}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {guest && <Guest guest={guest} />}
        {project && <About project={project} board={board} itemTitle={title} />}
        {item.isConfidential && (
          <p className="text-control text-ink-2">
            <Trans>For named readers: the approved minutes say only that a confidential item was on.</Trans>
          </p>
        )}
        <Text item={item} writing={writing} />
        {item.confirmed && <p className="max-w-prose text-read">{confirmedSentence(i18n, item.confirmed)}.</p>}
        {results.some(({ kind }) => kind !== 'INFORMATION') && (
          <Results results={results} isBelow={isWritable || item.text !== ''} />
        )}
        {paper && <Suspense fallback={<SkeletonBox height={320} />}>{paper}</Suspense>}
      </div>
    </Sheet>
  );
}

interface AboutProps {
  project: NonNullable<MinutesItemProps['item']['project']>;
  board: string;
  itemTitle: string;
}

/** An item that is called like its project says the name once. */
function About({ project: { number, title }, board, itemTitle }: AboutProps) {
  const to = useAddresses();
  return (
    <p className="text-control">
      <TextLink href={to.project(board, number)}>
        {title === itemTitle ? (
          <Trans>Project {number}</Trans>
        ) : (
          <Trans>
            Project {number}: {title}
          </Trans>
        )}
      </TextLink>
    </p>
  );
}

/** Whether the box is open, and what brought it there or away: a press leads the keyboard, a reload does not. */
type Box = 'SHUT' | 'PRESSED' | 'KEPT' | 'LEFT';

function Text({ item, writing }: Pick<MinutesItemProps, 'item' | 'writing'>) {
  const [box, setBox] = useState<Box>(() => (unsavedText(item) === null ? 'SHUT' : 'KEPT'));
  const isOpen = box === 'PRESSED' || box === 'KEPT';
  if (isOpen && writing.isWritable)
    return <ItemTextForm {...{ item, writing }} isPressed={box === 'PRESSED'} onClose={() => setBox('LEFT')} />;
  const words = isOpen && writing.minutes.approvedAt !== null ? unsavedText(item) : null;
  const putAway = () => {
    forgetUnsaved(item);
    setBox('SHUT');
  };
  return (
    <>
      <AsSaved {...{ item, writing }} isLeft={box === 'LEFT'} onPress={() => setBox('PRESSED')} />
      {words && <LeftOver {...{ item, words }} addLater={writing.addLater} onDone={putAway} />}
    </>
  );
}

interface AsSavedProps extends Pick<MinutesItemProps, 'item' | 'writing'> {
  /** The box was just closed: the keyboard comes back to the button that opens it. */
  isLeft: boolean;
  onPress: () => void;
}

function AsSaved({ item, writing: { isWritable }, isLeft, onPress }: AsSavedProps) {
  if (!item.text && !isWritable) return null;
  return (
    <div className="grid justify-items-start gap-2">
      <Written item={item} />
      {isWritable && <WriteButton {...{ item, isLeft, onPress }} />}
    </div>
  );
}

function Written({ item: { text, editedBy, editedAt } }: { item: Item }) {
  const { dateTime } = useFormat();
  return (
    <>
      {text && <p className="max-w-prose text-read wrap-anywhere whitespace-pre-line">{text}</p>}
      {editedBy && editedAt && (
        <p className="text-meta text-ink-2 print:hidden">
          <Trans>
            Written by {editedBy.name}, {dateTime(editedAt)}
          </Trans>
        </p>
      )}
    </>
  );
}

function WriteButton({ item: { title, text }, isLeft, onPress }: Omit<AsSavedProps, 'writing'>) {
  const { t } = useLingui();
  return (
    <div className="-ms-2.5 print:hidden">
      <Button
        kind="quiet"
        size="small"
        icon={Pencil}
        autoFocus={isLeft}
        aria-label={text ? t`Change the text about “${title}”` : t`Write about it: “${title}”`}
        onClick={onPress}
      >
        {text && <Trans>Change the text</Trans>}
        {!text && <Trans>Write about it</Trans>}
      </Button>
    </div>
  );
}

/** Decisions, actions and the like. What was only noted stands in the text. */
function Results({ results, isBelow }: Pick<Item, 'results'> & { isBelow: boolean }) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  return (
    <ul aria-label={t`Results`} className={classes('grid gap-3', isBelow && 'border-t border-line pt-3')}>
      {results
        .filter(({ kind }) => kind !== 'INFORMATION')
        .map((result) => (
          <li key={result.id} className="grid gap-1">
            <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-control text-ink-2">
              <Badge tone={resultTones[result.kind]}>{resultName(i18n, result)}</Badge>
              {result.outcome && <span>{outcomeWord(i18n, result.outcome)}</span>}
              {result.owner && <span>{result.owner.name}</span>}
              {result.dueOn && (
                <span>
                  {result.kind === 'DEFERRAL' ? (
                    <Trans>not before {date(result.dueOn)}</Trans>
                  ) : (
                    <Trans>until {date(result.dueOn)}</Trans>
                  )}
                </span>
              )}
            </span>
            <p className="max-w-prose text-read wrap-anywhere whitespace-pre-line">{result.text}</p>
            {result.how && (
              <p className="max-w-prose text-control wrap-anywhere text-ink-2">{howMinuted(i18n, result)}</p>
            )}
          </li>
        ))}
    </ul>
  );
}

/** Who presented it without an account. */
function Guest({ guest: { name, company } }: { guest: NonNullable<Item['guest']> }) {
  const who = [name, company].filter(Boolean).join(', ');
  return (
    <p className="text-control text-ink-2">
      <Trans>Guest: {who}</Trans>
    </p>
  );
}
