import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import type { PersonCardModel } from '../people/index.ts';
import { BadInput } from '../platform/barriers.ts';
import { containing } from '../platform/database/containing.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectsReads } from '../projects/index.ts';
import { FindingReads } from '../proposals/index.ts';
import { SearchOfMeetings } from './search-of-meetings.ts';
import type { FoundMetricModel, SearchResultModel } from './search.model.ts';

/** By the beginning of a word, then anywhere in the name, then by likeness, which forgives a slip of the finger. */
const byLikeness = (name: string) => `
  (lower(${name}) like $2 or word_similarity($3, lower(${name})) > 0.55)
  order by lower(${name}) like substr($2, 2) desc, lower(${name}) like $2 desc,
    word_similarity($3, lower(${name})) desc, lower(${name}), id
  limit $4`;

const metricSearch = statement(
  'overview.search_metrics',
  `select id, name, card ->> 'slug' as slug, state = 'DRAFT' as "isDraft" from metric_cards
   where organization_id = $1 and (state <> 'DRAFT' or $5) and ${byLikeness('name')}`,
);

const peopleSearch = statement(
  'overview.search_people',
  `select card from person_cards where organization_id = $1 and (card ->> 'active')::boolean and ${byLikeness('name')}`,
);

const nothing: SearchResultModel = {
  meetings: [],
  metrics: [],
  projects: [],
  decisions: [],
  boardTopics: [],
  proposals: [],
  people: [],
};

@Injectable()
export class SearchReads {
  constructor(
    private readonly database: Database,
    private readonly meetings: SearchOfMeetings,
    private readonly projects: ProjectsReads,
    private readonly proposals: FindingReads,
  ) {}

  /** One statement a chapter, sent together. */
  async search(viewer: Viewer, words: string, first: number | null): Promise<SearchResultModel> {
    const { usual, most } = limits.overview.searched;
    const atMost = first ?? usual;
    if (atMost < 1 || atMost > most) throw new BadInput(`first: 1 to ${most}.`);
    if (!words.trim()) return nothing;
    const [meetings, metrics, projects, decisions, boardTopics, proposals, people] = await Promise.all([
      this.meetings.meetings(viewer, words, atMost),
      this.metrics(viewer, words, atMost),
      this.projects.searchProjects(viewer, words, atMost),
      this.meetings.decisions(viewer, words, atMost),
      this.meetings.topics(viewer, words, atMost),
      this.proposals.search(viewer, words, atMost),
      this.people(viewer, words, atMost),
    ]);
    return { meetings, metrics, projects, decisions, boardTopics, proposals, people };
  }

  private metrics(viewer: Viewer, words: string, atMost: number): Promise<FoundMetricModel[]> {
    const values = [...looked(viewer, words), atMost, may(viewer).seeDraftMetrics()];
    return this.database.read<FoundMetricModel>(viewer, metricSearch, values);
  }

  private async people(viewer: Viewer, words: string, atMost: number): Promise<PersonCardModel[]> {
    const values = [...looked(viewer, words), atMost];
    const rows = await this.database.read<{ card: PersonCardModel }>(viewer, peopleSearch, values);
    return rows.map(({ card }) => card);
  }
}

const looked = ({ organizationId }: Viewer, words: string) => [
  organizationId,
  containing(words),
  words.trim().toLowerCase(),
];
