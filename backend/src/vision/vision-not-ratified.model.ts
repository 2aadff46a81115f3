import { ObjectType } from '@nestjs/graphql';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';

@ObjectType('VisionNotRatified', {
  description: 'Until a vision is ratified, accepting a nomination or starting a project without one needs a reason.',
})
export class VisionNotRatifiedModel extends RefusalModel {}
