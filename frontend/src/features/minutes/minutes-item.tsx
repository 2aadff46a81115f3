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
import type { Item } from './minutes-view.ts';
import { resultTones } from './words.ts';

interface MinutesItemProps {
  item: Item;
  board: string;
  meetingId: string;
  isWritable: boolean;
  /** The numbers that lay on the table, as they were frozen. */
  paper: ReactNode;
}

/** One item: what was said, what came of it, and the numbers it was about. */
export function MinutesItem({ item, board, meetingId, isWritable, paper }: MinutesItemProps) {
  const { i18n } = useLingui();
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
        <Text item={item} meetingId={meetingId} isWritable={isWritable} />
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

function Text({ item, meetingId, isWritable }: Pick<MinutesItemProps, 'item' | 'meetingId' | 'isWritable'>) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen && isWritable) return <ItemTextForm item={item} meetingId={meetingId} onClose={() => setOpen(false)} />;
  if (!item.text && !isWritable) return null;
  return (
    <div className="grid justify-items-start gap-2">
      <Written item={item} />
      {isWritable && <WriteButton item={item} onPress={() => setOpen(true)} />}
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

function WriteButton({ item: { title, text }, onPress }: { item: Item; onPress: () => void }) {
  const { t } = useLingui();
  return (
    <div className="-ms-2.5 print:hidden">
      <Button
        kind="quiet"
        size="small"
        icon={Pencil}
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
