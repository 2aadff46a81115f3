import { isUnvoted } from '@cxboard/domain/decisions/decision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { NewResult } from './entry.ts';
import { ResultEntry } from './result-entry.tsx';
import type { RecordedMeetingQuery } from './session.generated.ts';
import type { Session } from './session-view.ts';
import { type Vote, VotesDialog } from './votes-dialog.tsx';
import type { Voter } from './voting.ts';
import { resultKindWords, resultTones } from './words.ts';

/** A result as it is taken down afterwards, with the votes that were given. */
export type TakenResult = NewResult & { readonly ballots?: Vote[] };

/** A majority counts by its votes; nobody gives them later. */
export const isUncounted = ({ rule, ballots = [] }: TakenResult): boolean =>
  isUnvoted({ rule: rule ?? null, ballots: ballots.filter(({ choice }) => choice !== null) });

interface WhatCameProps {
  session: Session;
  items: readonly RecordedMeetingQuery['agenda']['items'][number][];
  results: readonly TakenResult[];
  voters: readonly Voter[];
  onChange: (results: readonly TakenResult[]) => void;
}

export function WhatCame({ session, items, results, voters, onChange }: WhatCameProps) {
  const { t } = useLingui();
  const [itemId, setItem] = useState(items[0]?.id ?? '');
  const item = items.find(({ id }) => id === itemId);
  return (
    <Sheet title={t`What came of it`} flush>
      <div className="px-4 pb-3">
        <Select
          label={t`Item`}
          value={itemId}
          onChange={setItem}
          options={items.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
      {item && <ResultEntry session={session} item={item} onAdd={(result) => onChange([...results, result])} />}
      <List label={t`Results`}>
        {results.map((result, index) => (
          <TakenRow
            key={index}
            result={result}
            about={items.find(({ id }) => id === result.itemId)?.title ?? ''}
            voters={voters}
            onVotes={(ballots) => onChange(results.with(index, { ...result, ballots: [...ballots] }))}
            onRemove={() => onChange(results.toSpliced(index, 1))}
          />
        ))}
      </List>
    </Sheet>
  );
}

interface TakenRowProps {
  result: TakenResult;
  about: string;
  voters: readonly Voter[];
  onVotes: (ballots: readonly Vote[]) => void;
  onRemove: () => void;
}

function TakenRow({ result, about, voters, onVotes, onRemove }: TakenRowProps) {
  const { t, i18n } = useLingui();
  return (
    <Row
      title={result.text}
      meta={
        <>
          <Badge tone={resultTones[result.kind]}>{i18n._(resultKindWords[result.kind])}</Badge>
          <span>{about}</span>
          <Counted result={result} />
        </>
      }
      trailing={
        <span className="flex">
          {result.kind === 'DECISION' && result.rule !== 'CHAIR' && (
            <VotesOf result={result} voters={voters} onVotes={onVotes} />
          )}
          <IconButton icon={X} size="small" label={t`Take out ${result.text}`} onClick={onRemove} />
        </span>
      }
    />
  );
}

function Counted({ result }: { result: TakenResult }) {
  const { ballots = [] } = result;
  const said = (choice: Vote['choice']) => ballots.filter((one) => one.choice === choice).length;
  if (isUncounted(result))
    return (
      <span className="text-warn">
        <Trans>votes are missing</Trans>
      </span>
    );
  if (result.rule === 'MAJORITY')
    return (
      <span>
        <Trans>
          {said('FOR')} for, {said('AGAINST')} against, {said('ABSTAIN')} abstained
        </Trans>
      </span>
    );
  return said('AGAINST') > 0 ? (
    <span>
      <Trans>{said('AGAINST')} against: not adopted</Trans>
    </span>
  ) : null;
}

function VotesOf({ result, voters, onVotes }: Pick<TakenRowProps, 'result' | 'voters' | 'onVotes'>) {
  const { t } = useLingui();
  const [isOpen, open] = useState(false);
  const isByConsent = result.rule !== 'MAJORITY';
  const save = (votes: readonly Vote[]) => {
    onVotes(votes);
    open(false);
  };
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        aria-label={isByConsent ? t`Objections to ${result.text}` : t`Votes on ${result.text}`}
        onClick={() => open(true)}
      >
        {isByConsent ? <Trans>Objections</Trans> : <Trans>Votes</Trans>}
      </Button>
      {isOpen && (
        <VotesDialog
          {...{ isByConsent, voters }}
          text={result.text}
          votes={result.ballots ?? []}
          onSave={save}
          onClose={() => open(false)}
        />
      )}
    </>
  );
}
