import { isDeepStrictEqual } from 'node:util';

/** What a reader sees of an agenda, whoever answered. */
interface Shown {
  readonly title: string;
  readonly minutes: number;
  readonly presenter: string;
  readonly chart: unknown;
  readonly project: {
    readonly title: string;
    readonly owner: string;
    readonly done: string;
    readonly by: string;
  } | null;
}

interface Named {
  readonly name: string;
}
interface Item {
  readonly title: string;
  readonly minutes: number;
}

interface Report {
  readonly done: string;
}
interface OurProject {
  readonly title: string;
  readonly owner: Named;
  readonly latestReport: Report & { readonly author: Named };
}
interface Chart {
  readonly content: unknown;
}

const ofOurProject = ({ title, owner, latestReport: { done, author } }: OurProject) => ({
  ...{ title, owner: owner.name, done, by: author.name },
});

interface OurAnswer {
  readonly agenda: {
    readonly items: readonly (Item & { presenter: Named; snapshot: Chart | null; project: OurProject | null })[];
  };
}
const inOurs = ({ agenda }: OurAnswer): Shown[] =>
  agenda.items.map(({ title, minutes, presenter, snapshot, project }) => ({
    ...{ title, minutes, presenter: presenter.name, chart: snapshot?.content ?? null },
    project: project && ofOurProject(project),
  }));

interface BareAnswer {
  readonly agenda: {
    readonly items: readonly (Item & { presenterId: string; snapshotId: string | null; projectId: string | null })[];
    readonly cards: {
      readonly people: Readonly<Record<string, Named>>;
      readonly projects: Readonly<Record<string, OurProject>>;
    };
  };
  readonly documents: Readonly<Record<string, unknown>>;
}
const inBare = ({ agenda: { items, cards }, documents }: BareAnswer): Shown[] =>
  items.map(({ title, minutes, presenterId, snapshotId, projectId }) => {
    const project = cards.projects[projectId ?? ''];
    return {
      ...{ title, minutes, presenter: cards.people[presenterId]?.name ?? '' },
      chart: documents[snapshotId ?? ''] ?? null,
      project: project ? ofOurProject(project) : null,
    };
  });

interface TheirProject {
  readonly title: string;
  readonly personByOrganizationIdAndOwnerId: Named;
  readonly statusReportsByOrganizationIdAndProjectId: {
    readonly nodes: readonly (Report & { readonly personByOrganizationIdAndAuthorId: Named })[];
  };
}
interface TheirAnswer {
  readonly allAgendaItems: {
    readonly nodes: readonly (Item & {
      readonly personByOrganizationIdAndPresenterId: Named;
      readonly snapshotByOrganizationIdAndSnapshotId: Chart | null;
      readonly projectByOrganizationIdAndProjectId: TheirProject | null;
    })[];
  };
}
const ofTheirProject = (project: TheirProject) => {
  const [report] = project.statusReportsByOrganizationIdAndProjectId.nodes;
  return {
    ...{ title: project.title, owner: project.personByOrganizationIdAndOwnerId.name },
    ...{ done: report?.done ?? '', by: report?.personByOrganizationIdAndAuthorId.name ?? '' },
  };
};
const parsed = (content: unknown): unknown => (typeof content === 'string' ? JSON.parse(content) : content);
const inTheirs = ({ allAgendaItems }: TheirAnswer): Shown[] =>
  allAgendaItems.nodes.map((item) => ({
    ...{ title: item.title, minutes: item.minutes, presenter: item.personByOrganizationIdAndPresenterId.name },
    chart: parsed(item.snapshotByOrganizationIdAndSnapshotId?.content ?? null),
    project: item.projectByOrganizationIdAndProjectId && ofTheirProject(item.projectByOrganizationIdAndProjectId),
  }));

export interface Answers {
  readonly ours: string;
  readonly theirs: string;
  readonly bare: string;
}

/** All three answer the same agenda, with the same charts and the same reports, or nothing is measured. */
export function refuseOtherContent({ ours, theirs, bare }: Answers): void {
  const data = <Answer>(text: string) => (JSON.parse(text) as { data: Answer }).data;
  const wanted = inOurs(data<OurAnswer>(ours));
  const others = {
    PostGraphile: inTheirs(data<TheirAnswer>(theirs)),
    'bare http + pg': inBare(data<BareAnswer>(bare)),
  };
  const [charts, projects] = [wanted.filter(({ chart }) => chart), wanted.filter(({ project }) => project)];
  if (charts.length < 4 || projects.length < 4) throw new Error('The agenda has too few charts or projects.');
  for (const [name, shown] of Object.entries(others)) {
    const at = wanted.findIndex((item, nth) => !isDeepStrictEqual(item, shown[nth]));
    if (at >= 0 || shown.length !== wanted.length)
      throw new Error(
        `${name} answers something else: ${JSON.stringify(shown[at])?.slice(0, 300)} for ${JSON.stringify(wanted[at])?.slice(0, 300)}`,
      );
  }
}
