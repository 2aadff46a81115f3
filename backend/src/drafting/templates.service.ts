import { refuseTemplate } from '@cxboard/domain/drafting/template.rules';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { holdBoard } from '../meetings/index.ts';
import { BadInput, NotFound, StaleEdit, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AgendaTemplate } from './agenda-template.entity.ts';
import type { SetAgendaTemplateInput, StandingItemInput } from './drafting.inputs.ts';
import { StandingItemRow } from './standing-item.entity.ts';

/** What every agenda of a kind begins with. */
@Injectable()
export class TemplatesService {
  constructor(private readonly database: Database) {}

  setAgendaTemplate(viewer: Viewer, { boardId, kind, expectedVersion, items, ...usual }: SetAgendaTemplateInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      stopUnless(may(viewer).setAgendaTemplate({ boardId }));
      await holdBoard(work, boardId);

      refuseLongList(items);
      stopWithOddLook(items);
      const refusal = refuseTemplate(kind, items);
      if (refusal) return refusal;

      const before = await work.first(AgendaTemplate, { boardId, kind });
      const itemsBefore = before ? await work.find(StandingItemRow, { templateId: before.id }) : [];
      stopWithUnknown(items, itemsBefore);
      stopWhenStale(before, expectedVersion);
      const template = before
        ? await work.change(before, usual)
        : await work.add(AgendaTemplate, { ...usual, boardId, kind });
      await writeItems(work, { templateId: template.id, before: itemsBefore, items });
      work.tell('BOARD', boardId);
      return { id: boardId, kind };
    });
  }
}

function refuseLongList(items: readonly StandingItemInput[]) {
  const { standingItems } = limits.drafting;
  if (items.length > standingItems) throw new BadInput(`A template has at most ${standingItems} items.`);
}

/** A story or a chart is about something else than what the board promised. */
function stopWithOddLook(items: readonly StandingItemInput[]) {
  if (items.some(({ kind, looksBack }) => looksBack && kind !== 'TOPIC'))
    throw new BadInput('Only a free topic looks back at the last meeting.');
}

/** Whoever saves has seen what is there now. */
function stopWhenStale(before: AgendaTemplate | null, expectedVersion: number | null) {
  if ((before?.version ?? null) !== expectedVersion) throw new StaleEdit(before?.version ?? 0);
}

interface NewItems {
  readonly templateId: string;
  readonly before: readonly StandingItemRow[];
  readonly items: readonly StandingItemInput[];
}

/** Every item named is one of this template, and once. */
function stopWithUnknown(items: readonly StandingItemInput[], before: readonly StandingItemRow[]) {
  const named = items.flatMap(({ standingItemId }) => standingItemId ?? []);
  const isKnown = named.every((id) => before.some((row) => row.id === id));
  if (!isKnown || new Set(named).size < named.length) throw new NotFound();
}

/** An item that stays keeps its id, so that its history stays with it. */
async function writeItems(work: Work, { templateId, before, items }: NewItems): Promise<void> {
  const stays = new Map(before.map((row) => [row.id, row]));
  const places = items.map(({ standingItemId: id, ...said }, index) => ({
    id,
    said: { ...said, position: index + 1 },
  }));
  const named = places.flatMap(({ id }) => id ?? []);
  for (const row of before) if (!named.includes(row.id)) await work.remove(row);
  for (const { id, said } of places) {
    const row = id && stays.get(id);
    if (row) await work.change(row, said);
  }
  await work.addAll(
    StandingItemRow,
    places.filter(({ id }) => !id).map(({ said }) => ({ ...said, templateId })),
  );
}
