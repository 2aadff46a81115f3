import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SnapshotModel } from '../metrics/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('PaperProposal', { description: 'A proposal as it was read when it became evidence.' })
class PaperProposalModel {
  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;

  @Field()
  text!: string;
}

@ObjectType('PaperEvidence', { description: 'What speaks for a nomination: words, a proposal or frozen numbers.' })
class PaperEvidenceModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of the customer’s story that it is; its text is then the title, while its words are kept.',
  })
  storyOf!: string | null;

  @Field(() => PaperProposalModel, { nullable: true })
  proposal!: PaperProposalModel | null;

  @Field(() => SnapshotModel, { nullable: true })
  snapshot!: SnapshotModel | null;
}

/** What asks to become a project, as it lies on paper. */
@ObjectType('PaperNomination')
export class PaperNominationModel {
  @Field(() => Int)
  number!: number;

  @Field()
  problem!: string;

  @Field(() => String, { nullable: true, description: 'Who would take it on.' })
  ownerName!: string | null;

  @Field({ description: 'No vision was ratified when it was published: accepting it needs a reason that is logged.' })
  isBeforeVision!: boolean;

  @Field(() => [PaperEvidenceModel], { description: 'As far as it was there when the agenda was published.' })
  evidence!: readonly PaperEvidenceModel[];
}
