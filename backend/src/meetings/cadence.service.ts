import { previewCadence } from '@cxboard/domain/meetings/cadence-preview.rules';
import { horizonOf, refuseCadence } from '@cxboard/domain/meetings/cadence.rules';
import { agendaOpensAt } from '@cxboard/domain/meetings/agenda-opening.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { BadInput, foundOr404, StaleEdit, stopUnless } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { holdBoard } from './board-lock.ts';
import { Cadence } from './cadence.entity.ts';
import { type CadenceSetting, cadenceFacts, calendarOf, type CalendarRow, existingIn } from './calendar-facts.ts';
import type { SetCadenceInput } from './calendar.inputs.ts';
import { followCadence, followPlace } from './follow-cadence.ts';
import { isHolidayCountry } from '../organization/index.ts';
import { Meeting } from './meeting.entity.ts';

const furthestAnchor = { back: 3_660, ahead: 732 };

/** The rule that makes a board's meetings, and the meetings it makes. */
@Injectable()
export class CadenceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What setting it would do to the coming meetings; nothing is changed by looking. */
  async preview(viewer: Viewer, { boardId, ...input }: SetCadenceInput) {
    const [row] = await this.database.read<CalendarRow>(viewer, calendarOf, [viewer.organizationId, [boardId]]);
    const calendar = foundOr404(row);
    stopUnless(may(viewer).setCadence({ boardId }));
    const now = this.clock.now();
    const cadence = cadenceFacts(settingFrom(input, now), { ...calendar, now });
    const refusal = refuseCadence(cadence);
    if (refusal) return refusal;
    const until = horizonOf(now, cadence.timeZone).until;
    return { meetings: previewCadence(cadence, existingIn(calendar), { now, until }) };
  }

  setCadence(viewer: Viewer, { boardId, expectedVersion, ...input }: SetCadenceInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      stopUnless(may(viewer).setCadence({ boardId }));
      const setting = settingFrom(input, work.now);
      await holdBoard(work, boardId);
      const before = await work.first(Cadence, { boardId });

      const refusal = refuseCadence(cadenceFacts(setting, await workingWeek(work)));
      if (refusal) return refusal;

      if (before && !expectedVersion) throw new StaleEdit(before.version);
      const was = before && { place: before.place, videoUrl: before.videoUrl };
      const values = setting as Omit<Cadence, 'organizationId' | 'id' | 'version' | 'createdAt' | 'boardId'>;
      const cadence = before
        ? await work.change(before, values, expectedVersion ?? undefined)
        : await work.add(Cadence, { ...values, boardId });
      if (was) await followPlace(work, boardId, { was, is: setting });
      await followCadence(work, boardId);
      work.tell('CADENCE', boardId);
      return { id: cadence.id };
    });
  }

  /** For the scheduler: every cadence of the organization has meetings for a rolling year. */
  async extendHorizons(organizationId: string): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'cadence' }, async (work) => {
      for (const { boardId } of await work.find(Cadence, {}, { boardId: 'ASC' })) {
        await holdBoard(work, boardId);
        await followCadence(work, boardId);
      }
    });
  }

  /** For the scheduler: agendas open some days before their meeting. */
  async openAgendasDue(organizationId: string): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'cadence' }, async (work) => {
      const cadences = await work.find(Cadence, {});
      const daysBefore = new Map(cadences.map(({ boardId, opensDaysBefore }) => [boardId, opensDaysBefore]));
      for (const planned of await work.find(Meeting, { state: 'PLANNED' }, { boardId: 'ASC', startsAt: 'ASC' })) {
        if (agendaOpensAt(planned, daysBefore.get(planned.boardId)) > work.now) continue;
        await holdBoard(work, planned.boardId);
        const meeting = await work.get(Meeting, planned.id);
        if (meeting.state !== 'PLANNED') continue;
        await work.change(meeting, { state: 'AGENDA_OPEN' });
        work.tell('MEETING', meeting.id);
      }
    });
  }
}

async function workingWeek(work: Work) {
  const settings = await work.first(OrganizationSettings, {});
  return { workingWeekdays: settings?.workingDays ?? [], now: work.now };
}

type Said = Omit<SetCadenceInput, 'boardId' | 'expectedVersion'>;

/** What was typed, within the limits that no rule of the board speaks of. */
function settingFrom(input: Said, now: Date): CadenceSetting {
  const { durationMinutes, opensDaysBefore, closedRanges } = limits.meetings;
  const length = `A meeting takes ${durationMinutes.min} to ${durationMinutes.max} minutes.`;
  const today = localDateOf(now, 'UTC');
  const outside = (value: number, { min, max }: { min: number; max: number }) => value < min || value > max;
  const faults: readonly (readonly [boolean, string])[] = [
    [outside(input.metricsMinutes, durationMinutes), length],
    [outside(input.projectReviewMinutes, durationMinutes), length],
    [outside(input.opensDaysBefore, opensDaysBefore), 'An agenda opens 0 to 60 days before its meeting.'],
    [input.extraHolidays.length > limits.organization.holidays, 'That are too many holidays.'],
    [input.closedRanges.length > closedRanges, 'That are too many closed ranges.'],
    [!isNear(input.anchorDate, today), 'The first meeting lies at most ten years back and two years ahead.'],
    [!isKnown(input.holidayCountry), 'The public holidays of this country are not known.'],
  ];
  const fault = faults.find(([is]) => is);
  if (fault) throw new BadInput(fault[1]);
  return {
    ...input,
    holidayCountry: input.holidayCountry ?? null,
    videoUrl: input.videoUrl ?? null,
    extraHolidays: [...new Set(input.extraHolidays)].toSorted(),
    closedRanges: input.closedRanges.map(({ from, until }) => ({ from, until })),
  };
}

const isNear = (anchor: string, today: string) =>
  anchor >= addDays(today, -furthestAnchor.back) && anchor <= addDays(today, furthestAnchor.ahead);
const isKnown = (country: string | null | undefined) => !country || isHolidayCountry(country);
