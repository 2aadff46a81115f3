import type { LinksDocument as Document } from '@cxboard/domain/links/metric-links.rules';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { LinksReads } from './links.reads.ts';

/** It travels whole, in the shape the rules compute. */
const LinksDocument = new GraphQLScalarType({
  name: 'LinksDocument',
  description: 'Measures of the three layers that may go together, each pair with its lags, verdict and months.',
});

@ObjectType('MetricLinks', { description: 'What goes together with what; never what causes what.' })
export class MetricLinksModel {
  @Field(() => LinksDocument)
  document!: Document;
}

@Resolver(() => MetricLinksModel)
export class LinksResolver {
  constructor(private readonly reads: LinksReads) {}

  @Query(() => MetricLinksModel, { description: 'What happened, what customers felt and what they did, pair by pair.' })
  async metricLinks(@Viewing() viewer: Viewer) {
    return { document: await this.reads.links(viewer) };
  }
}
