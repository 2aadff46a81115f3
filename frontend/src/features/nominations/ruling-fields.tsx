import { useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { nominationVerdicts, type NominationVerdict } from '@cxboard/domain/nominations/verdict.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { usePeople } from './naming.ts';
import { MergeTargetsDocument, RatifiedVisionDocument } from './nomination.generated.ts';
import type { Nomination } from './nomination-view.ts';
import { verdictWord } from './words.ts';

/** What the board says to a nomination, as it is typed. */
export interface Ruling {
  verdict: NominationVerdict;
  because: string;
  ownerId: string;
  untilOn: string;
  intoId: string;
  overrideBecause: string;
}

export const blankRuling = ({ owner }: Nomination): Ruling => ({
  ...{ verdict: 'PROJECT', because: '', untilOn: '', intoId: '', overrideBecause: '' },
  ownerId: owner?.id ?? '',
});

export const rulingIn = ({ verdict, because, ownerId, untilOn, intoId, overrideBecause }: Ruling) => ({
  ...{ verdict, because: because.trim(), overrideBecause: overrideBecause.trim() },
  ...{ ownerId: ownerId || null, untilOn: untilOn || null, intoId: intoId || null },
});

interface RulingFieldsProps {
  /** As it is chosen now. */
  verdict: NominationVerdict;
  nomination: Nomination;
  board: string;
}

/** Inside a form whose values hold a ruling. */
export function RulingFields({ verdict, nomination, board }: RulingFieldsProps) {
  const { t, i18n } = useLingui();
  const choices = nominationVerdicts.map((value) => ({ value, label: verdictWord(i18n, value) }));
  return (
    <>
      <Segmented name="verdict" label={t`What does the board say?`} choices={choices} />
      <Said verdict={verdict} nomination={nomination} board={board} />
      <TextArea
        name="because"
        label={t`Why`}
        maxLength={limits.text.short}
        rows={2}
        optional={verdict !== 'DECLINED'}
      />
    </>
  );
}

/** What this answer still needs. */
function Said({ verdict, nomination, board }: RulingFieldsProps) {
  const { t } = useLingui();
  if (verdict === 'MERGED') return <Into nomination={nomination} board={board} />;
  if (verdict === 'DEFERRED') return <DateField name="untilOn" label={t`Until`} />;
  if (verdict === 'DECLINED') return null;
  return (
    <>
      <Owner nomination={nomination} />
      {verdict === 'ACTION' && <DateField name="untilOn" label={t`Done by`} />}
      <Override board={board} />
    </>
  );
}

function Owner({ nomination: { owner } }: { nomination: Nomination }) {
  const { t } = useLingui();
  const { remember, ...people } = usePeople(owner ? [owner] : []);
  const empty = <Trans>Nobody of that name.</Trans>;
  return <Combobox name="ownerId" label={t`Owner`} {...people} empty={empty} onChange={(id) => remember([id])} />;
}

/** Until a vision is ratified the board says why it does not wait for it. */
function Override({ board }: { board: string }) {
  const { t } = useLingui();
  const { data } = useQuery(RatifiedVisionDocument, { variables: { board } });
  if (!data || data.vision.ratified) return null;
  return (
    <TextArea
      name="overrideBecause"
      label={t`Why accept it before a vision is ratified?`}
      hint={t`This is logged and shown on the nomination.`}
      maxLength={limits.text.short}
      rows={2}
    />
  );
}

function Into({ nomination, board }: Omit<RulingFieldsProps, 'verdict'>) {
  const { t } = useLingui();
  const { data } = useQuery(MergeTargetsDocument, { variables: { board } });
  const others = (data?.nominations.nodes ?? []).filter(({ id }) => id !== nomination.id);
  const options = others.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }));
  return <Combobox name="intoId" label={t`Goes on in`} options={options} empty={<Trans>No open nomination.</Trans>} />;
}
