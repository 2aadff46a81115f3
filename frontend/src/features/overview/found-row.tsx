import { piecesOf } from '@cxboard/domain/overview/search.rules';
import { Trans } from '@lingui/react/macro';
import { foundIcons, useFoundPlaces, useFoundTitles, useFoundWords } from '../../session/found.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { Marked } from '../../ui/marked.tsx';
import type { FoundRow_foundFragment } from './search.generated.ts';

interface FoundRowProps {
  found: FoundRow_foundFragment;
  /** What was looked for. */
  words: string;
  /** There are several boards, so each is named. */
  names: boolean;
}

/** Something found: what it is called, what kind of thing it is, and where in it the words stand. */
export function FoundRow({ found, words, names }: FoundRowProps) {
  const href = useFoundPlaces()(found);
  const title = useFoundTitles()(found);
  const { kind, excerpt } = found;
  const Icon = foundIcons[kind];
  return (
    <Row
      leading={<Icon className="size-4" aria-hidden />}
      title={<Marked pieces={piecesOf(title, words)} />}
      href={href}
      meta={
        <>
          <Facts found={found} names={names} />
          {excerpt && kind !== 'MEETING' && (
            <span className="basis-full text-control">
              <Marked pieces={piecesOf(excerpt, words)} />
            </span>
          )}
        </>
      }
    />
  );
}

/** These say their number in their title, or have none that people use. */
const unnumbered: readonly string[] = ['MEETING', 'VISION'];

function Facts({ found: { kind, number, board, happenedOn, isDraft }, names }: Omit<FoundRowProps, 'words'>) {
  const { date } = useFormat();
  const word = useFoundWords()[kind].one;
  return (
    <>
      <span>{number === null || unnumbered.includes(kind) ? word : `${word} ${number}`}</span>
      {kind !== 'PERSON' && <span>{date(happenedOn)}</span>}
      {names && board && <span>{board.name}</span>}
      {isDraft && (
        <Badge framed>
          <Trans>Draft</Trans>
        </Badge>
      )}
    </>
  );
}
