/** Every length and number limit, once: for scalars, database checks and forms. Both ends are allowed. */
export const limits = {
  text: { title: 200, short: 2_000, long: 20_000, url: 2_000, email: 254 },
  page: { min: 1, max: 100, default: 50 },
  organization: {
    name: { min: 1, max: 120 },
    slug: { min: 3, max: 40 },
    holidays: 1_000,
    /** Of a picture on papers. */
    logo: { bytes: 500_000, pixels: 4_000 },
  },
  people: {
    name: { min: 1, max: 120 },
    departmentName: { min: 1, max: 120 },
    password: { min: 12, max: 200 },
    invitationDays: 14,
    passwordResetMinutes: 60,
    departments: 1_000,
    invitationsAtOnce: 100,
    /** A list of people that is taken over at once; so many of each kind are shown before. */
    list: { bytes: 5 * 1024 ** 2, rows: 20_000, shown: 100, keptHours: 24 },
  },
  joinLinks: { days: { min: 1, max: 90, default: 14 }, domains: 10, domain: 253, most: 100_000, openAtOnce: 20 },
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
    /** A working day; what an item really took may be longer. */
    itemMinutes: { min: 1, max: 480 },
    itemsOnAgenda: 200,
    /** People who may read one confidential item, beside those who prepare the agenda. */
    readers: 100,
    /** The pack is out so many working days before the meeting. */
    packDueWorkingDays: { min: 0, max: 10, default: 3 },
    /** Whoever starts a meeting earlier than this is asked first. */
    earlyStartMinutes: 60,
  },
  preRead: {
    /** Questions about one item, and answers to one question. */
    questions: 100,
    answers: 100,
    /** So much of a question stands in a notice. */
    told: 200,
  },
  accessTokens: { days: { min: 1, max: 366, default: 90 }, openAtOnce: 50 },
  packLinks: { days: { min: 1, max: 90, default: 14 }, openAtOnce: 50 },
  decisions: {
    /** An action is asked for this many days before it is due. */
    actionAskedDays: 7,
    /** So many decisions due for review ask for a place on one agenda. */
    reviewsAtOnce: 3,
    /** So many calls for help ask for a place on one agenda. */
    helpAtOnce: 3,
  },
  boardHealth: {
    /** The longest span looked at at once. */
    days: 400,
    /** Quarters that can be looked back at. */
    quarters: 8,
  },
  resolutions: {
    /** So many days people get to vote. */
    daysOpen: { min: 1, max: 60 },
    /** To be noted takes no longer. */
    itemMinutes: 2,
    notedAtOnce: 5,
  },
  minutes: {
    /** Minutes are approved while those who were there remember. */
    approvedWithinDays: 7,
  },
  sessions: {
    results: 500,
    minutesRecorded: { min: 0, max: 600 },
    quorum: { min: 1, max: 100 },
  },
  drafting: {
    /** So often a topic gives way to what a meeting is held for. */
    givesWayTimes: 2,
    /** A draft cuts no item to less. */
    leastMinutes: 5,
    /** Of the monthly review, until three were timed. */
    reviewMinutes: 20,
    standingItems: 20,
  },
  topics: { charts: 12, itemMinutes: 15 },
  deepDives: {
    lanes: 30,
    /** Of one version of a map; sums are exact up to here, and nobody reads more. */
    steps: 400,
    branches: 12,
    /** Five years. */
    stepMinutes: { min: 0, max: 2_628_000 },
    volume: { min: 0, max: 1_000_000_000 },
    costPerHour: { min: 0, max: 1_000_000 },
    witnesses: 50,
    links: 50,
    systems: 20,
    causes: 200,
    causeDepth: 8,
    evidence: 50,
    /** Of a table that is pasted. */
    characters: 400_000,
    /**
     * What nobody has confirmed for so long may no longer be how it works; who is asked to sign a lane has a week. Where
     * the board named no day: to map a process, and then to examine its causes.
     */
    ...{ staleDays: 180, signDays: 7, mapDays: 28, examineDays: 28 },
    routesShown: 5,
    itemMinutes: 30,
  },
  metrics: {
    name: { min: 1, max: 200 },
    question: 2_000,
    population: 2_000,
    dimensionLabel: 200,
    scaleSteps: 100,
    seriesPoints: 800,
  },
  imports: {
    columns: 1_000,
    headerLength: 200,
    cellLength: 20_000,
    codesPerColumn: 200,
    previewRows: 20,
    sampleRows: 1_000,
    errorsKept: 1_000,
    dimensions: 6,
    labelsPerDimension: 1_000,
    dimensionSets: 20_000,
    contactLabels: 20_000,
    /** Channels of contacts; people told of us by one in a year. */
    ...{ channels: 100, peopleTold: 1_000 },
    contactsPerRow: 1_000_000_000,
    ...{ observedPerRow: 100_000_000, observedPerFile: 1_000_000_000 },
    amountPerRow: 1_000_000_000_000,
    defaultMaxBytes: 2 * 1024 ** 3,
    /** The data of a month are expected within so many days after its end. */
    expectedWithinDays: { min: 1, max: 60 },
    keepDays: { min: 31, max: 3_660 },
    /** So many new labels and codes of a column are named. */
    newValuesNamed: 20,
    /** One part of a workbook, unpacked. */
    workbookBytes: 8 * 1024 ** 3,
  },
  contacts: {
    /** Labels listed, and given a reason, at once; rules that give them one, and the words of a rule. */
    ...{ labelsListed: 100, labelRules: 100, ruleWords: 500 },
    /** A reason may lie below another one, and no deeper. */
    depth: 2,
    commentary: 4_000,
    /** Of the monthly review. */
    reviewTitle: 120,
    /** Metrics chosen for the review, and comments shown in it. */
    reviewMetrics: 24,
    reviewQuotes: 8,
  },
  stories: {
    /** Words of customers are kept for five years at most. */
    keptDays: 1_827,
  },
  projects: {
    departments: 50,
    reportText: 2_000,
    ...{ milestones: 30, filtersOfAPerson: 30 },
    files: 20,
    fileBytes: 20 * 1024 ** 2,
    /** What is due within so many days is offered as the next step. */
    aheadDays: 42,
    reportDueWorkingDays: { min: 0, max: 10, default: 2 },
    /** A report is asked for this many days before it is due. */
    reportAskedDays: 7,
  },
  adoption: {
    rows: 500,
    /** Of a table that is pasted. */
    characters: 100_000,
  },
  effects: {
    /** A baseline begins, and a review comes, at most so long before and after go-live. */
    days: 1_100,
    washInDays: { min: 0, max: 180 },
    smallestEffect: { min: 0.1, max: 200 },
    labels: 50,
    /** The first time, and twice more after a dispute. */
    timesMeasured: 3,
  },
  ledger: {
    cost: { min: 0, max: 1_000_000_000_000 },
    ownerDays: { min: 0, max: 100_000 },
    customers: { min: 0, max: 2_000_000_000 },
    /** How long the spans are in which lost customers are counted: less says too little of a year. */
    churnDays: { min: 28, max: 1_100 },
  },
  nominations: {
    evidence: 50,
    similarShown: 4,
    itemMinutes: 15,
  },
  proposals: {
    /** So many overdue answers ask for a place on one agenda. */
    lateOnAgenda: 3,
    text: { min: 5, max: 2_000 },
    title: 120,
    supportReason: 500,
    comment: 2_000,
    answer: 4_000,
    files: 3,
    fileBytes: 10 * 1024 ** 2,
    topics: 200,
    topicName: 120,
    topicWords: 1_000,
    evaluators: 10,
    firstAnswerWorkingDays: 5,
    decisionWorkingDays: 20,
    similarShown: 3,
    /** So many people are told of a move in one go. */
    toldAtOnce: 200,
    /** So much of a reason stands in a notice. */
    told: 500,
  },
  notifications: {
    /** Notices older than this are forgotten. */
    keptDays: 180,
    /** A link in a mail works for this long. */
    linkDays: 60,
    /** The daily mail goes out from this hour on, by the clocks of the organization. */
    digestHour: 7,
    /** Owners are told this many days before their report is due. */
    reportDays: 2,
    /** And so many days before what they promised is due. */
    actionDays: 3,
    /** The calendar of a person shows meetings from so many days ago on. */
    calendarDaysBack: 90,
  },
  staffDigests: {
    lines: 200,
    /** Before the first digest of a board, proposals are told that moved since so many days before the meeting. */
    daysBefore: 14,
    /** So many people are told in one go. */
    peopleAtOnce: 200,
  },
  overview: { dutiesShown: 5, dutiesAtMost: 200, changesShown: 8, neglectDays: 90, agendaCountsDays: 180 },
  search: { usual: 25, most: 100 },
} as const;
