import { createUnionType } from '@nestjs/graphql';
import { MeetingClosedModel } from '../meetings/index.ts';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { AgendaModel, BacklogModel } from './agenda.model.ts';
import {
  AgendaNotOpenModel,
  NoFittingMeetingModel,
  NothingToPublishModel,
  SubjectMissingModel,
  UnchangedSincePublishedModel,
} from './refusals.model.ts';

export const AddAgendaItemResult = createUnionType({
  name: 'AddAgendaItemResult',
  types: () => [AgendaModel, MeetingClosedModel, SubjectMissingModel, PersonInactiveModel] as const,
  resolveType: typeOr('Agenda'),
});

export const AddToBacklogResult = createUnionType({
  name: 'AddToBacklogResult',
  types: () => [BacklogModel, SubjectMissingModel, PersonInactiveModel] as const,
  resolveType: typeOr('Backlog'),
});

export const EditAgendaItemResult = createUnionType({
  name: 'EditAgendaItemResult',
  types: () => [AgendaModel, BacklogModel, MeetingClosedModel, PersonInactiveModel] as const,
  resolveType: typeOr('Agenda'),
});

export const ArrangeAgendaItemResult = createUnionType({
  name: 'ArrangeAgendaItemResult',
  description: 'The list the item is in, as it is now.',
  types: () => [AgendaModel, BacklogModel, MeetingClosedModel] as const,
  resolveType: typeOr('Agenda'),
});

export const SendAgendaItemResult = createUnionType({
  name: 'SendAgendaItemResult',
  description: 'The list the item went to; the one it left is told as changed.',
  types: () => [AgendaModel, BacklogModel, MeetingClosedModel, NoFittingMeetingModel] as const,
  resolveType: typeOr('Agenda'),
});

export const ProposeItemResult = createUnionType({
  name: 'ProposeItemResult',
  types: () =>
    [BacklogModel, MeetingClosedModel, AgendaNotOpenModel, SubjectMissingModel, PersonInactiveModel] as const,
  resolveType: typeOr('Backlog'),
});

export const PublishAgendaResult = createUnionType({
  name: 'PublishAgendaResult',
  types: () => [AgendaModel, MeetingClosedModel, NothingToPublishModel, UnchangedSincePublishedModel] as const,
  resolveType: typeOr('Agenda'),
});

export const PutOnAgendaResult = createUnionType({
  name: 'PutOnAgendaResult',
  description: 'The agenda or the backlog it was put on.',
  types: () => [AgendaModel, BacklogModel, MeetingClosedModel, NoFittingMeetingModel, PersonInactiveModel] as const,
  resolveType: typeOr('Agenda'),
});
