import type { Delivery, MailKind } from '@cxboard/domain/notifications/notices.rules';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { DeliveryWord, MailKindWord } from './notice.model.ts';

@ArgsType()
export class NoticesArgs {
  @Field(() => Int, { nullable: true, description: '1 to 100; 50 when left out.' })
  first?: number | null;

  @Field(() => UUID, { nullable: true, description: 'Read on after this notice.' })
  after?: string | null;
}

@InputType()
export class ReadNoticesInput {
  @Field(() => [UUID], { nullable: true, description: 'At most 100; every notice of mine when left out.' })
  noticeIds?: string[] | null;
}

@InputType()
export class ChooseDeliveryInput {
  @Field(() => MailKindWord)
  kind!: MailKind;

  @Field(() => DeliveryWord)
  delivery!: Delivery;
}
