import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { AgendaChange } from '@cxboard/domain/agenda/agenda-changes.rules';
import { agendaChange } from '@cxboard/messages/agenda-changes.messages';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../../ui/tone.ts';
import type { AgendaChangeLine_changeFragment } from './agenda.generated.ts';

const kinds = {
  TOPIC: msg`Topic`,
  METRIC_SNAPSHOT: msg`Metric`,
  PROJECT: msg`Project`,
  NOMINATION: msg`Nomination`,
  PROPOSAL: msg`Proposal`,
  DEEP_DIVE: msg`Deep dive`,
  STORY: msg`Customer story`,
} satisfies Record<AgendaItemKind, unknown>;

export const itemKind = (i18n: I18n, kind: AgendaItemKind): string => i18n._(kinds[kind]);

export const itemTones: Record<AgendaItemKind, Tone> = {
  TOPIC: 'neutral',
  METRIC_SNAPSHOT: 'accent',
  PROJECT: 'good',
  NOMINATION: 'decision',
  PROPOSAL: 'decision',
  DEEP_DIVE: 'warn',
  STORY: 'warn',
};

interface Listed {
  readonly id: string;
  readonly position: number;
  readonly minutes: number;
}

/** A change as the API tells it (names already joined, figures as text) in the words of the house. */
export function changeLine(
  i18n: I18n,
  change: AgendaChangeLine_changeFragment,
  { items, timeZone }: { readonly items: readonly Listed[]; readonly timeZone: string },
): string {
  const { name, title, from, to } = change;
  const item = items.find(({ id }) => id === change.itemId);
  if (name === 'ITEM_ADDED' && !item) return i18n._(msg`New: “${title ?? ''}”`);
  const names = Object.fromEntries([from, to].flatMap((said) => (said ? [[said, said]] : [])));
  const told = { itemId: change.itemId ?? '', title: title ?? '', ...figures(change, item) };
  return agendaChange(i18n, { change: { name, ...told } as AgendaChange, timeZone, names });
}

function figures({ name, from, to }: AgendaChangeLine_changeFragment, item: Listed | undefined) {
  if (name === 'ITEM_ADDED') return { position: item?.position, minutes: item?.minutes };
  const areNumbers = name === 'ITEM_MOVED' || name === 'MINUTES_CHANGED';
  return areNumbers ? { from: Number(from), to: Number(to) } : { from, to };
}
