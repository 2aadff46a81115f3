import { expect, test } from '@jest/globals';
import { may } from './permissions.ts';
import type { BoardRole, OrganizationRole, ViewerFacts } from './relations.ts';

const board = { boardId: 'board' };
const project = { ...board, ownerId: 'owner', coOwnerId: 'co-owner', contactIds: ['contact'] };

const dive = { ownerId: 'owner', signerIds: ['contact'] };

const viewer = (personId: string, role?: OrganizationRole, seat?: BoardRole, boardId = board.boardId): ViewerFacts => ({
  organizationId: 'organization',
  personId,
  roles: role ? [role] : [],
  boards: seat ? [{ boardId, role: seat }] : [],
});

const people = {
  employee: viewer('employee'),
  owner: viewer('owner'),
  coOwner: viewer('co-owner'),
  contact: viewer('contact'),
  presenter: viewer('presenter'),
  analyst: viewer('analyst', 'ANALYST'),
  member: viewer('member', undefined, 'MEMBER'),
  chair: viewer('chair', undefined, 'CHAIR'),
  secretary: viewer('secretary', undefined, 'SECRETARY'),
  deputy: viewer('deputy', undefined, 'DEPUTY'),
  administrator: viewer('administrator', 'ADMINISTRATOR'),
  chairElsewhere: viewer('elsewhere', undefined, 'CHAIR', 'another board'),
} satisfies Record<string, ViewerFacts>;

type Person = keyof typeof people;
type Act = keyof ReturnType<typeof may>;

const everyone = Object.keys(people) as Person[];
const bringsData: Person[] = ['analyst', 'chair', 'secretary', 'chairElsewhere'];
const plans: Person[] = ['chair', 'secretary', 'deputy'];
const readsAgendas: Person[] = ['analyst', 'member', 'chair', 'secretary', 'deputy'];
const promise = { ...board, ownerId: 'owner' };
const report = { authorId: 'owner', project };
const topic = { ...board, ownerId: 'owner', authorId: 'presenter' };
const nomination = { ...board, nominatorId: 'presenter', ownerId: 'owner', isDraft: false };

/** Who may: the table of the product, act by act. Whoever is not named may not. */
const table: Record<Act, { ask: (viewer: ViewerFacts) => boolean; who: Person[] }> = {
  noteAbsence: { ask: (viewer) => may(viewer).noteAbsence({ personId: 'somebody' }), who: ['administrator'] },
  seePeople: { ask: (viewer) => may(viewer).seePeople(), who: everyone },
  managePeople: { ask: (viewer) => may(viewer).managePeople(), who: ['administrator'] },
  changeSettings: { ask: (viewer) => may(viewer).changeSettings(), who: ['administrator'] },
  createBoard: { ask: (viewer) => may(viewer).createBoard(), who: ['administrator'] },
  editCharter: { ask: (viewer) => may(viewer).editCharter(board), who: ['chair', 'secretary'] },
  appointMembers: { ask: (viewer) => may(viewer).appointMembers(board), who: ['administrator', 'chair', 'secretary'] },
  seeBoard: { ask: (viewer) => may(viewer).seeBoard(), who: everyone },
  seeCalendar: { ask: (viewer) => may(viewer).seeCalendar(), who: everyone },
  setCadence: { ask: (viewer) => may(viewer).setCadence(board), who: plans },
  planMeetings: { ask: (viewer) => may(viewer).planMeetings(board), who: plans },
  cancelMeeting: { ask: (viewer) => may(viewer).cancelMeeting(board), who: plans },
  prepareAgenda: { ask: (viewer) => may(viewer).prepareAgenda(board), who: plans },
  setAgendaTemplate: { ask: (viewer) => may(viewer).setAgendaTemplate(board), who: plans },
  publishAgenda: { ask: (viewer) => may(viewer).publishAgenda(board), who: plans },
  proposeItems: { ask: (viewer) => may(viewer).proposeItems(board), who: readsAgendas },
  seeBacklog: { ask: (viewer) => may(viewer).seeBacklog(board), who: readsAgendas },
  seeDraftAgenda: { ask: (viewer) => may(viewer).seeDraftAgenda(board), who: plans },
  seePublishedAgenda: { ask: (viewer) => may(viewer).seePublishedAgenda(board), who: readsAgendas },
  seePublishedItem: {
    ask: (viewer) => may(viewer).seePublishedItem({ ...board, presenterId: 'presenter', project }),
    who: [...readsAgendas, 'presenter', 'owner', 'coOwner'],
  },
  sharePack: { ask: (viewer) => may(viewer).sharePack(board), who: ['chair', 'secretary'] },
  answerQuestions: {
    ask: (viewer) => may(viewer).answerQuestions({ ...board, presenterId: 'presenter', project }),
    who: [...plans, 'presenter', 'owner', 'coOwner'],
  },
  keepAccessTokens: { ask: (viewer) => may(viewer).keepAccessTokens(), who: ['analyst', 'administrator'] },
  importData: { ask: (viewer) => may(viewer).importData(), who: bringsData },
  defineMetrics: { ask: (viewer) => may(viewer).defineMetrics(), who: bringsData },
  publishMetrics: { ask: (viewer) => may(viewer).publishMetrics(), who: bringsData },
  seeDraftMetrics: { ask: (viewer) => may(viewer).seeDraftMetrics(), who: bringsData },
  seePublishedMetrics: { ask: (viewer) => may(viewer).seePublishedMetrics(), who: everyone },
  freezeSnapshot: { ask: (viewer) => may(viewer).freezeSnapshot(), who: [...readsAgendas, 'chairElsewhere'] },
  seeStories: { ask: (viewer) => may(viewer).seeStories(), who: [...readsAgendas, 'chairElsewhere'] },
  tellStory: { ask: (viewer) => may(viewer).tellStory(), who: [...readsAgendas, 'chairElsewhere'] },
  chooseStory: { ask: (viewer) => may(viewer).chooseStory(board), who: readsAgendas },
  forgetStory: {
    ask: (viewer) => may(viewer).forgetStory({ toldById: 'presenter' }),
    who: [...bringsData, 'presenter'],
  },
  codeComments: { ask: (viewer) => may(viewer).codeComments(), who: ['analyst'] },
  removeComments: { ask: (viewer) => may(viewer).removeComments(), who: ['analyst'] },
  seeReviewedComments: {
    ask: (viewer) => may(viewer).seeReviewedComments(),
    who: ['analyst', 'member', 'chair', 'secretary', 'chairElsewhere'],
  },
  seeSignals: { ask: (viewer) => may(viewer).seeSignals(), who: [...readsAgendas, 'chairElsewhere'] },
  judgeSignals: { ask: (viewer) => may(viewer).judgeSignals(), who: [...bringsData, 'deputy'] },
  recordContextEvents: { ask: (viewer) => may(viewer).recordContextEvents(), who: bringsData },
  seeContextEvents: { ask: (viewer) => may(viewer).seeContextEvents(), who: everyone },
  seeActivityOfOthers: {
    ask: (viewer) => may(viewer).seeActivityOfOthers(),
    who: [...readsAgendas, 'chairElsewhere'],
  },
  seeNeglectMap: { ask: (viewer) => may(viewer).seeNeglectMap(), who: [...readsAgendas, 'chairElsewhere'] },
  seeReview: { ask: (viewer) => may(viewer).seeReview(), who: [...readsAgendas, 'chairElsewhere'] },
  planReview: { ask: (viewer) => may(viewer).planReview(), who: bringsData },
  commentReview: { ask: (viewer) => may(viewer).commentReview(), who: bringsData },
  seeMaskedResponses: { ask: (viewer) => may(viewer).seeMaskedResponses(), who: ['analyst'] },
  seeResponsesOfSnapshots: {
    ask: (viewer) => may(viewer).seeResponsesOfSnapshots(),
    who: ['member', 'chair', 'secretary', 'chairElsewhere'],
  },
  createProject: { ask: (viewer) => may(viewer).createProject(board), who: ['member', 'chair', 'secretary'] },
  keepProjectFilters: { ask: (viewer) => may(viewer).keepProjectFilters(board), who: readsAgendas },
  removeProjectFilter: {
    ask: (viewer) => may(viewer).removeProjectFilter({ personId: 'presenter' }),
    who: ['presenter'],
  },
  seeProjects: { ask: (viewer) => may(viewer).seeProjects(board), who: readsAgendas },
  seeProject: {
    ask: (viewer) => may(viewer).seeProject(project),
    who: [...readsAgendas, 'owner', 'coOwner', 'contact'],
  },
  editProject: {
    ask: (viewer) => may(viewer).editProject(project),
    who: ['owner', 'coOwner', 'chair', 'secretary'],
  },
  assignProject: { ask: (viewer) => may(viewer).assignProject(project), who: ['chair', 'secretary'] },
  changeStage: {
    ask: (viewer) => may(viewer).changeStage(project),
    who: ['owner', 'coOwner', 'chair', 'secretary'],
  },
  reportStatus: {
    ask: (viewer) => may(viewer).reportStatus(project),
    who: ['owner', 'coOwner', 'chair', 'secretary'],
  },
  reportsAsDeputy: { ask: (viewer) => may(viewer).reportsAsDeputy(project), who: ['chair', 'secretary'] },
  adopt: { ask: (viewer) => may(viewer).adopt(board), who: ['chair', 'secretary'] },
  planMilestones: {
    ask: (viewer) => may(viewer).planMilestones(project),
    who: ['owner', 'coOwner', 'chair', 'secretary'],
  },
  addProjectFile: {
    ask: (viewer) => may(viewer).addProjectFile(project),
    who: ['owner', 'coOwner', 'contact', 'member', 'chair', 'secretary'],
  },
  removeProjectFile: {
    ask: (viewer) => may(viewer).removeProjectFile({ addedById: 'presenter', project }),
    who: ['owner', 'coOwner', 'presenter', 'chair', 'secretary'],
  },
  seeProjectActivity: {
    ask: (viewer) => may(viewer).seeProjectActivity(project),
    who: ['owner', 'coOwner', 'member', 'chair', 'secretary', 'deputy'],
  },
  acknowledgeReport: {
    ask: (viewer) => may(viewer).acknowledgeReport(report),
    who: ['member', 'chair', 'secretary'],
  },
  planEffect: { ask: (viewer) => may(viewer).planEffect(project), who: ['owner', 'coOwner', 'chair', 'secretary'] },
  noteEffectEvent: {
    ask: (viewer) => may(viewer).noteEffectEvent(project),
    who: ['owner', 'coOwner', 'member', 'chair', 'secretary', 'deputy'],
  },
  propose: { ask: (viewer) => may(viewer).propose(), who: everyone },
  seeProposals: { ask: (viewer) => may(viewer).seeProposals(), who: everyone },
  evaluateProposals: { ask: (viewer) => may(viewer).evaluateProposals(), who: [...readsAgendas, 'chairElsewhere'] },
  evaluateProposal: {
    ask: (viewer) => may(viewer).evaluateProposal({ evaluatorIds: ['owner'] }),
    who: [...readsAgendas, 'chairElsewhere', 'owner'],
  },
  keepTopics: { ask: (viewer) => may(viewer).keepTopics(), who: bringsData },
  runMeeting: { ask: (viewer) => may(viewer).runMeeting(board), who: plans },
  followMeeting: { ask: (viewer) => may(viewer).followMeeting(board), who: readsAgendas },
  seeMinutes: { ask: (viewer) => may(viewer).seeMinutes(board), who: readsAgendas },
  writeMinutes: { ask: (viewer) => may(viewer).writeMinutes(board), who: ['chair', 'secretary'] },
  approveMinutes: { ask: (viewer) => may(viewer).approveMinutes(board), who: ['member', 'chair'] },
  approveMinutesAsChair: { ask: (viewer) => may(viewer).approveMinutesAsChair(board), who: ['chair'] },
  sendStaffDigest: { ask: (viewer) => may(viewer).sendStaffDigest(board), who: ['chair', 'secretary'] },
  seeStaffDigest: { ask: (viewer) => may(viewer).seeStaffDigest(), who: everyone },
  seeDecisions: { ask: (viewer) => may(viewer).seeDecisions(board), who: readsAgendas },
  seeAction: { ask: (viewer) => may(viewer).seeAction(promise), who: [...readsAgendas, 'owner'] },
  answerAction: { ask: (viewer) => may(viewer).answerAction(promise), who: ['owner'] },
  settleAction: { ask: (viewer) => may(viewer).settleAction(promise), who: [...plans, 'owner'] },
  confirmDecision: { ask: (viewer) => may(viewer).confirmDecision({ boardId: promise.boardId }), who: plans },
  changeAction: { ask: (viewer) => may(viewer).changeAction(promise), who: plans },
  vote: { ask: (viewer) => may(viewer).vote(board), who: ['member', 'chair'] },
  seeVision: { ask: (viewer) => may(viewer).seeVision(), who: everyone },
  seeVisionDraft: { ask: (viewer) => may(viewer).seeVisionDraft(board), who: readsAgendas },
  draftVision: { ask: (viewer) => may(viewer).draftVision(board), who: ['chair'] },
  answerVision: { ask: (viewer) => may(viewer).answerVision(board), who: ['member', 'chair'] },
  seeLedger: { ask: (viewer) => may(viewer).seeLedger(board), who: readsAgendas },
  seeCustomers: {
    ask: (viewer) => may(viewer).seeCustomers(),
    who: [...readsAgendas, 'chairElsewhere'],
  },
  eraseCustomers: { ask: (viewer) => may(viewer).eraseCustomers(), who: ['analyst'] },
  seeBooks: { ask: (viewer) => may(viewer).seeBooks(project), who: ['owner', 'coOwner', ...readsAgendas] },
  setValueModel: { ask: (viewer) => may(viewer).setValueModel(), who: ['analyst', 'chair', 'chairElsewhere'] },
  closeBooks: {
    ask: (viewer) => may(viewer).closeBooks(project),
    who: ['owner', 'coOwner', 'analyst', 'chair', 'secretary'],
  },
  seeQuarterlyReports: { ask: (viewer) => may(viewer).seeQuarterlyReports(board), who: readsAgendas },
  writeQuarterlyReport: { ask: (viewer) => may(viewer).writeQuarterlyReport(board), who: ['chair', 'secretary'] },
  freezeQuarterlyReport: { ask: (viewer) => may(viewer).freezeQuarterlyReport(board), who: ['chair'] },
  answerVisionPulse: { ask: (viewer) => may(viewer).answerVisionPulse(), who: everyone },
  commentOnVision: { ask: (viewer) => may(viewer).commentOnVision(board), who: readsAgendas },
  nominate: { ask: (viewer) => may(viewer).nominate(board), who: readsAgendas },
  seeNominations: { ask: (viewer) => may(viewer).seeNominations(board), who: readsAgendas },
  openResolution: { ask: (viewer) => may(viewer).openResolution(board), who: ['member', 'chair', 'secretary'] },
  withdrawResolution: {
    ask: (viewer) => may(viewer).withdrawResolution({ ...board, proposerId: 'presenter' }),
    who: ['presenter', 'chair', 'secretary'],
  },
  seeBoardHealth: { ask: (viewer) => may(viewer).seeBoardHealth(board), who: ['member', 'chair', 'secretary'] },
  proposeRevision: {
    ask: (viewer) => may(viewer).proposeRevision(project),
    who: ['owner', 'coOwner', 'member', 'chair', 'secretary'],
  },
  withdrawRevision: {
    ask: (viewer) => may(viewer).withdrawRevision({ ...board, proposerId: 'presenter' }),
    who: ['presenter', 'chair', 'secretary'],
  },
  applyRevision: { ask: (viewer) => may(viewer).applyRevision(board), who: ['chair', 'secretary'] },
  orderProjects: { ask: (viewer) => may(viewer).orderProjects(board), who: ['chair'] },
  askTopic: { ask: (viewer) => may(viewer).askTopic(board), who: readsAgendas },
  seeTopics: { ask: (viewer) => may(viewer).seeTopics(board), who: readsAgendas },
  seeDeepDives: { ask: (viewer) => may(viewer).seeDeepDives(), who: [...readsAgendas, 'chairElsewhere'] },
  seeDeepDive: {
    ask: (viewer) => may(viewer).seeDeepDive(dive),
    who: [...readsAgendas, 'owner', 'contact', 'chairElsewhere'],
  },
  bearWitness: {
    ask: (viewer) => may(viewer).bearWitness(dive),
    who: [...readsAgendas, 'owner', 'contact', 'chairElsewhere'],
  },
  scopeDeepDive: {
    ask: (viewer) => may(viewer).scopeDeepDive(),
    who: ['analyst', 'chair', 'secretary', 'chairElsewhere'],
  },
  digDeeper: {
    ask: (viewer) => may(viewer).digDeeper(dive),
    who: ['owner', 'analyst', 'chair', 'secretary', 'chairElsewhere'],
  },
  signLane: { ask: (viewer) => may(viewer).signLane({ signerId: 'contact' }), who: ['contact'] },
  revalidateRationale: {
    ask: (viewer) => may(viewer).revalidateRationale({ holderId: 'contact' }),
    who: ['contact', 'analyst', 'chair', 'secretary', 'chairElsewhere'],
  },
  keepRationales: {
    ask: (viewer) => may(viewer).keepRationales(),
    who: ['analyst', 'chair', 'secretary', 'chairElsewhere'],
  },
  seeTopic: { ask: (viewer) => may(viewer).seeTopic(topic), who: ['owner', ...readsAgendas] },
  prepareTopic: {
    ask: (viewer) => may(viewer).prepareTopic(topic),
    who: ['owner', 'presenter', 'analyst', 'chair', 'secretary'],
  },
  seeNomination: {
    ask: (viewer) => may(viewer).seeNomination(nomination),
    who: [...readsAgendas, 'owner', 'presenter'],
  },
  editNomination: { ask: (viewer) => may(viewer).editNomination(nomination), who: ['presenter', 'chair', 'secretary'] },
  judgeNomination: { ask: (viewer) => may(viewer).judgeNomination(nomination), who: readsAgendas },
  applyRuling: { ask: (viewer) => may(viewer).applyRuling(board), who: ['chair', 'secretary'] },
  shortlistNominations: { ask: (viewer) => may(viewer).shortlistNominations(board), who: ['chair', 'secretary'] },
  seeAttendees: { ask: (viewer) => may(viewer).seeAttendees(board), who: readsAgendas },
  answerInvitation: {
    ask: (viewer) => may(viewer).answerInvitation({ ...board, personId: 'member' }),
    who: ['member'],
  },
  nameSubstitute: {
    ask: (viewer) => may(viewer).nameSubstitute({ ...board, personId: 'member' }),
    who: ['member', ...plans],
  },
};

test('the table names every act there is', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(may(people.employee)).sort());
});

for (const [act, { ask, who }] of Object.entries(table))
  test.each(everyone)(`${act}: %s`, (person) => {
    expect(ask(people[person])).toBe(who.includes(person));
  });

test('nobody acknowledges their own report, or one about their own project', () => {
  const chairWhoWrote = may(people.chair).acknowledgeReport({ authorId: 'chair', project });
  const memberWhoOwns = may(people.member).acknowledgeReport({
    authorId: 'chair',
    project: { ...project, ownerId: 'member' },
  });
  expect([chairWhoWrote, memberWhoOwns]).toEqual([false, false]);
});

test('a chair who owns the project reports as the owner, not as a deputy', () => {
  expect(may(people.chair).reportsAsDeputy({ ...project, ownerId: 'chair' })).toBe(false);
});

test('an administrator reaches content only by another role', () => {
  const alsoMember = { ...people.administrator, boards: people.member.boards };
  expect(may(people.administrator).seePublishedAgenda(board)).toBe(false);
  expect(may(alsoMember).seePublishedAgenda(board)).toBe(true);
});

test("a nomination that is still a draft is its author's alone", () => {
  const draft = { ...nomination, isDraft: true };
  for (const [name, viewer] of Object.entries(people))
    expect([may(viewer).seeNomination(draft), may(viewer).judgeNomination(draft)]).toEqual(
      name === 'presenter' ? [true, true] : [false, false],
    );
});
