import { useMemo } from 'react';
import { askedFor } from './standing-in.ts';
import { useViewer } from './viewer-context.ts';

const queryOf = (said: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams(said).toString();
  return query && `?${query}`;
};

const nominationsIn = (root: string) => ({
  nominations: (board: string) => `${root}/${board}/nominations`,
  nomination: (board: string, number: number) => `${root}/${board}/nominations/${number}`,
  nominate: (board: string, from: Readonly<Record<string, string>> = {}) =>
    `${root}/${board}/nominations/new${queryOf(from)}`,
});

const metricsIn = (root: string) => ({
  metrics: `${root}/metrics`,
  metric: (slug: string) => `${root}/metrics/${slug}`,
  importData: `${root}/metrics/import`,
  accessTokens: `${root}/metrics/import/tokens`,
  import: (id: string) => `${root}/metrics/import/${id}`,
  contactReasons: `${root}/metrics/contact-reasons`,
  voice: `${root}/metrics/voice`,
  customerClasses: `${root}/metrics/customers`,
  cases: `${root}/metrics/cases`,
  kei: `${root}/metrics/kei`,
  links: (pair?: string) => `${root}/metrics/links${pair ? `?pair=${pair}` : ''}`,
  allComments: (month: string) => `${root}/metrics/comments?month=${month}&queue=all`,
  comments: (month?: string) => `${root}/metrics/comments${month ? `?month=${month}` : ''}`,
  review: (period?: string) => `${root}/metrics/review${period ? `?period=${period}` : ''}`,
  frozenReview: (snapshotId: string) => `${root}/metrics/review?frozen=${snapshotId}`,
  signals: `${root}/signals`,
});

const deepDivesIn = (root: string) => ({
  deepDives: `${root}/deep-dives`,
  deepDive: (number: number) => `${root}/deep-dives/${number}`,
  /** A dive that begins from something else: what it is and what it asks. */
  digFrom: (from: Readonly<Record<string, string>>) => `${root}/deep-dives${queryOf(from)}`,
  rationales: `${root}/deep-dives/rationales`,
});

const overviewIn = (root: string) => ({
  searchFor: (q: string) => `${root}/search?q=${encodeURIComponent(q)}`,
  neglect: `${root}/neglect`,
  activity: (of: Readonly<Record<string, string>> = {}) => `${root}/activity${queryOf(of)}`,
});

const membersIn = (root: string) => ({
  members: `${root}/members`,
  membersNamed: (name: string) => `${root}/members?search=${encodeURIComponent(name)}`,
  joinLinks: `${root}/members/join-links`,
  staffList: `${root}/members/list`,
  person: (id: string) => `${root}/people/${id}`,
  /** Goes on there for somebody who is away, or (null) for oneself again. */
  standIn: (id: string | null, there: string) => `${root}/stand-in/${id ?? 'nobody'}?to=${encodeURIComponent(there)}`,
  myData: `/api${root}/my-data`,
});

const proposalsIn = (root: string) => ({
  proposals: `${root}/proposals`,
  newProposal: `${root}/proposals/new`,
  proposalInbox: `${root}/proposals/inbox`,
  proposalOutcomes: `${root}/proposals/outcomes`,
  proposal: (number: number) => `${root}/proposals/${number}`,
});

const meetingsIn = (root: string) => ({
  meetings: (board: string) => `${root}/${board}/meetings`,
  meeting: (board: string, number: number) => `${root}/${board}/meetings/${number}`,
  meetingVersion: (board: string, number: number, version: number) =>
    `${root}/${board}/meetings/${number}?version=${version}`,
  boardPaper: (board: string, number: number) => `${root}/${board}/meetings/${number}/print`,
  live: (board: string, number: number) => `${root}/${board}/meetings/${number}/live`,
  record: (board: string, number: number) => `${root}/${board}/meetings/${number}/record`,
  minutes: (board: string, number: number) => `${root}/${board}/meetings/${number}/minutes`,
  staffDigest: (board: string, number: number) => `${root}/${board}/meetings/${number}/digest`,
});

const decisionsIn = (root: string) => ({
  decisions: (board: string) => `${root}/${board}/decisions`,
  decision: (board: string, number: number) => `${root}/${board}/decisions/${number}`,
  actions: (board: string) => `${root}/${board}/actions`,
  action: (board: string, number: number) => `${root}/${board}/actions/${number}`,
});

const ledgerIn = (root: string) => ({
  quarterlyReport: (board: string) => `${root}/${board}/quarterly-report`,
  quarterlyReportFile: (id: string, form: 'pdf' | 'pptx') =>
    `/api${root}/quarterly-reports/${id}.${form}${askedFor(root.slice(1))}`,
  ledger: (board: string) => `${root}/${board}/ledger`,
  valueModel: (board: string) => `${root}/${board}/value-model`,
});

/** One of my organizations: its home, or the door where its own single sign-on is the only way in. */
export const wayInto = ({ slug, opensElsewhere }: { readonly slug: string; readonly opensElsewhere: boolean }) =>
  opensElsewhere ? `/sign-in?house=${slug}` : `/${slug}`;

/** Every page's address, once. */
export const addressesIn = (organization: string) => {
  const root = `/${organization}`;
  return {
    home: root,
    wholeHome: `${root}?all=true`,
    ...overviewIn(root),
    ...nominationsIn(root),
    vision: `${root}/vision`,
    ...deepDivesIn(root),
    ...metricsIn(root),
    ...{ me: `${root}/me`, notices: `${root}/notices` },
    ...membersIn(root),
    ...proposalsIn(root),
    ...{ departments: `${root}/departments`, settings: `${root}/settings`, newBoard: `${root}/new-board` },
    board: (board: string) => `${root}/${board}`,
    ...meetingsIn(root),
    ...decisionsIn(root),
    resolutions: (board: string) => `${root}/${board}/resolutions`,
    resolution: (board: string, number: number) => `${root}/${board}/resolutions/${number}`,
    newResolution: (board: string) => `${root}/${board}/resolutions/new`,
    ...ledgerIn(root),
    boardHealth: (board: string) => `${root}/${board}/health`,
    cadence: (board: string) => `${root}/${board}/cadence`,
    packFile: (id: string) => `/api${root}/packs/${id}${askedFor(organization)}`,
    logo: (id: string) => `/api${root}/logo/${id}`,
    minutesFile: (id: string) => `/api${root}/printed-minutes/${id}${askedFor(organization)}`,
    templates: (board: string) => `${root}/${board}/templates`,
    topics: (board: string) => `${root}/${board}/topics`,
    topic: (board: string, number: number) => `${root}/${board}/topics/${number}`,
    backlog: (board: string) => `${root}/${board}/backlog`,
    projects: (board: string) => `${root}/${board}/projects`,
    project: (board: string, number: number) => `${root}/${board}/projects/${number}`,
    /** A report of it, by its id; "new": the form. */
    report: (board: string, number: number, report: string) => `${root}/${board}/projects/${number}#report-${report}`,
    adoption: (board: string) => `${root}/${board}/adopt`,
    charter: (board: string, number: number) => `${root}/${board}/projects/${number}/charter`,
  };
};

export function useAddresses() {
  const { slug } = useViewer().organization;
  return useMemo(() => addressesIn(slug), [slug]);
}
