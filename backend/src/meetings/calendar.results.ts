import { createUnionType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { CadenceModel, CadencePreviewModel } from './cadence.model.ts';
import { MeetingModel } from './meeting.model.ts';
import {
  InvalidCadenceModel,
  MeetingClosedModel,
  MeetingMoveRefusedModel,
  StartsInThePastModel,
} from './refusals.model.ts';

export const CadencePreviewResult = createUnionType({
  name: 'CadencePreviewResult',
  types: () => [CadencePreviewModel, InvalidCadenceModel] as const,
  resolveType: typeOr('CadencePreview'),
});

export const SetCadenceResult = createUnionType({
  name: 'SetCadenceResult',
  types: () => [CadenceModel, InvalidCadenceModel] as const,
  resolveType: typeOr('Cadence'),
});

export const PlanMeetingResult = createUnionType({
  name: 'PlanMeetingResult',
  types: () => [MeetingModel, StartsInThePastModel] as const,
  resolveType: typeOr('Meeting'),
});

export const MoveMeetingResult = createUnionType({
  name: 'MoveMeetingResult',
  types: () => [MeetingModel, MeetingClosedModel, StartsInThePastModel] as const,
  resolveType: typeOr('Meeting'),
});

export const PlaceMeetingResult = createUnionType({
  name: 'PlaceMeetingResult',
  types: () => [MeetingModel, MeetingClosedModel] as const,
  resolveType: typeOr('Meeting'),
});

export const MeetingMoveResult = createUnionType({
  name: 'MeetingMoveResult',
  types: () => [MeetingModel, MeetingMoveRefusedModel] as const,
  resolveType: typeOr('Meeting'),
});
