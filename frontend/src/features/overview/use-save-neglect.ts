import { useLingui } from '@lingui/react/macro';
import { csvOf, saveText } from '../../session/csv.ts';
import type { Topic } from './neglect-view.ts';

/** The table as it is shown, for a sheet of one's own. */
export function useSaveNeglect() {
  const { t } = useLingui();
  return (topics: readonly Topic[]) => {
    const head = [
      ...[t`Kind`, t`Reason or touch point`, t`Contacts or answers`, t`It feels (-2 to 2)`, 'n', t`Owner`],
      ...[t`Proposals`, t`Nominations`, t`Projects`, t`Last on an agenda`],
    ];
    const lines = topics.map((topic) => [
      topic.kind === 'CONTACT_REASON' ? t`contact reason` : t`touch point`,
      ...[topic.name, String(topic.volume ?? ''), topic.feeling?.toFixed(2) ?? '', String(topic.heard)],
      ...[topic.owner?.name ?? '', String(topic.proposals), String(topic.nominations)],
      ...[topic.projects.map(({ title }) => title).join(', '), topic.lastOnAgenda ?? ''],
    ]);
    saveText(t`neglect-map.csv`, csvOf([head, ...lines]));
  };
}
