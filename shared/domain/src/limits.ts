/** Every length and number limit, once: for scalars, database checks and forms. Both ends are allowed. */
export const limits = {
  text: { title: 200, short: 2_000, long: 20_000, url: 2_000, email: 254 },
  organization: {
    name: { min: 1, max: 120 },
    slug: { min: 3, max: 40 },
    holidays: 1_000,
  },
  people: {
    name: { min: 1, max: 120 },
    departmentName: { min: 1, max: 120 },
    password: { min: 12, max: 200 },
    invitationDays: 14,
    invitationsAtOnce: 100,
  },
  board: {
    name: { min: 1, max: 120 },
    charter: 20_000,
    seats: 100,
  },
  meetings: {
    place: 200,
    reason: 2_000,
    closedRanges: 100,
    horizonDays: 366,
    opensDaysBefore: { min: 0, max: 60, default: 10 },
    durationMinutes: { min: 15, max: 600 },
    itemMinutes: { min: 1, max: 600 },
    itemsOnAgenda: 200,
  },
  projects: {
    departments: 50,
    reportText: 2_000,
    reportDueWorkingDays: { min: 0, max: 10, default: 2 },
  },
  overview: { dutiesShown: 5 },
} as const;
