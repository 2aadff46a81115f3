import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ItemMeta } from './item-list.tsx';
import type { Item, Session } from './session-view.ts';
import { carryWords, outcomeWords, resultKindWords, resultTones } from './words.ts';

/** After the meeting: what came of it, how long it took, what comes again. */
export function Held({ session }: { session: Session }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { slug } = session.meeting.board;
  const carried = session.items.filter(({ carriedBecause }) => carriedBecause !== null).length;
  return (
    <>
      <Sheet
        title={t`Results`}
        titleOutside
        flush
        aside={
          <ButtonLink kind="quiet" size="small" href={to.decisions(slug)}>
            <Trans>All decisions</Trans>
          </ButtonLink>
        }
      >
        <HeldResults session={session} />
      </Sheet>
      <Sheet
        title={t`Items`}
        titleOutside
        flush
        aside={carried > 0 && <Plural value={carried} one="# item comes again" other="# items come again" />}
      >
        <List label={t`Items`}>
          {session.items.map((item) => (
            <Row key={item.id} title={item.title} meta={<HeldMeta item={item} />} />
          ))}
        </List>
      </Sheet>
    </>
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

function HeldResults({ session: { results, meeting } }: { session: Session }) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { shortDate } = useFormat();
  if (results.length === 0)
    return (
      <EmptyState>
        <Trans>Nothing was decided or promised.</Trans>
      </EmptyState>
    );
  return (
    <List label={t`Results`}>
      {results.map(({ id, kind, text, owner, dueOn, outcome, nominationNumber }) => (
        <Row
          key={id}
          title={text}
          meta={
            <>
              <Badge tone={resultTones[kind]}>{i18n._(resultKindWords[kind])}</Badge>
              {owner?.name}
              {dueOn && <span>{shortDate(dueOn)}</span>}
              {outcome && <span>{i18n._(outcomeWords[outcome])}</span>}
              {nominationNumber && (
                <TextLink href={to.nomination(meeting.board.slug, nominationNumber)}>
                  <Trans>Nomination {nominationNumber}</Trans>
                </TextLink>
              )}
            </>
          }
        />
      ))}
    </List>
  );
}
