import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, RowContent } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ItemMeta } from './item-list.tsx';
import type { Item, Result, Session } from './session-view.ts';
import { carryWords, outcomeWords, resultKindWords, resultTones } from './words.ts';

/** After the meeting: what came of each item, how long it took, what comes again. */
export function Held({ session }: { session: Session }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { slug } = session.meeting.board;
  const carried = session.items.filter(({ carriedBecause }) => carriedBecause !== null).length;
  return (
    <Sheet
      title={t`What came of it`}
      titleOutside
      flush
      aside={
        <span className="flex flex-wrap items-center justify-end gap-x-3">
          {carried > 0 && <Plural value={carried} one="# item comes again" other="# items come again" />}
          <ButtonLink kind="quiet" size="small" href={to.decisions(slug)}>
            <Trans>All decisions</Trans>
          </ButtonLink>
        </span>
      }
    >
      {session.results.length === 0 && (
        <p className="border-b border-line px-4 py-3 text-body">
          <Trans>Nothing was decided or promised.</Trans>
        </p>
      )}
      <List label={t`Items`}>
        {session.items.map((item) => (
          <HeldItem key={item.id} session={session} item={item} />
        ))}
      </List>
    </Sheet>
  );
}

function HeldItem({ session: { results, meeting }, item }: { session: Session; item: Item }) {
  const { t } = useLingui();
  const came = results.filter(({ itemId }) => itemId === item.id);
  return (
    <li>
      <RowContent title={item.title} meta={<HeldMeta item={item} />} />
      {came.length > 0 && (
        <ul aria-label={t`Results of ${item.title}`} className="grid gap-2.5 px-4 pt-0.5 pb-3.5 sm:ps-8">
          {came.map((result) => (
            <HeldResult key={result.id} result={result} board={meeting.board.slug} />
          ))}
        </ul>
      )}
    </li>
  );
}

function HeldMeta({ item }: { item: Item }) {
  const { i18n } = useLingui();
  return (
    <>
      <ItemMeta item={item} />
      {item.carriedBecause && (
        <span>
          <Trans>comes again: {i18n._(carryWords[item.carriedBecause])}</Trans>
        </span>
      )}
    </>
  );
}

function HeldResult({ result, board }: { result: Result; board: string }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { shortDate } = useFormat();
  const { kind, text, owner, dueOn, outcome, nominationNumber } = result;
  return (
    <li>
      <p className="text-body wrap-anywhere whitespace-pre-line">{text}</p>
      <p className="flex flex-wrap items-center gap-x-2.5 text-meta text-ink-2">
        <Badge tone={resultTones[kind]}>{i18n._(resultKindWords[kind])}</Badge>
        {owner?.name}
        {dueOn && <span>{shortDate(dueOn)}</span>}
        {outcome && <span>{i18n._(outcomeWords[outcome])}</span>}
        {nominationNumber && (
          <TextLink href={to.nomination(board, nominationNumber)}>
            <Trans>Nomination {nominationNumber}</Trans>
          </TextLink>
        )}
      </p>
    </li>
  );
}
