import { type CasesDocument as Document, readCases } from '@cxboard/domain/contact-reasons/cases.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { casesOf, monthsShown } from './cases-of-months.ts';

/** It travels whole, in the shape the rules compute. */
const CasesDocument = new GraphQLScalarType({
  name: 'CasesDocument',
  description: 'How long cases take, open ones included, by reason and by the month they were opened in.',
});

@ObjectType('Cases', { description: 'How long cases take.' })
export class CasesModel {
  @Field(() => CasesDocument)
  document!: Document;
}

@Injectable()
export class CasesReads {
  constructor(private readonly database: Database) {}

  async cases(viewer: Viewer): Promise<Document> {
    foundOr404(may(viewer).seeReview() || null);
    const { asAt, alike } = await casesOf((named, values) => this.database.read(viewer, named, values), monthsShown);
    return readCases(asAt, alike);
  }
}

@Resolver(() => CasesModel)
export class CasesResolver {
  constructor(private readonly reads: CasesReads) {}

  @Query(() => CasesModel, { description: 'How long the cases of the last thirteen months take.' })
  async cases(@Viewing() viewer: Viewer) {
    return { document: await this.reads.cases(viewer) };
  }
}
