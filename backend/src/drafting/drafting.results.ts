import { createUnionType } from '@nestjs/graphql';
import { AgendaModel } from '../agenda/index.ts';
import { MeetingClosedModel } from '../meetings/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import {
  AgendaCandidatesModel,
  AgendaTemplateModel,
  CandidateGoneModel,
  TemplateTooLongModel,
} from './drafting.model.ts';

export const DraftAgendaResult = createUnionType({
  name: 'DraftAgendaResult',
  types: () => [AgendaModel, MeetingClosedModel] as const,
  resolveType: typeOr('Agenda'),
});

export const TakeCandidateResult = createUnionType({
  name: 'TakeCandidateResult',
  types: () => [AgendaModel, MeetingClosedModel, CandidateGoneModel] as const,
  resolveType: typeOr('Agenda'),
});

export const AnswerCandidateResult = createUnionType({
  name: 'AnswerCandidateResult',
  types: () => [AgendaCandidatesModel, MeetingClosedModel, CandidateGoneModel] as const,
  resolveType: typeOr('AgendaCandidates'),
});

export const SetAgendaTemplateResult = createUnionType({
  name: 'SetAgendaTemplateResult',
  types: () => [AgendaTemplateModel, TemplateTooLongModel] as const,
  resolveType: typeOr('AgendaTemplate'),
});
