import type { ProjectStage } from '../projects/stage.rules.ts';

/** What already runs on day one. */
export const adoptionKinds = ['PROJECT', 'ACTION', 'DECISION'] as const;
export type AdoptionKind = (typeof adoptionKinds)[number];

/** What a column can say. Of a decision STARTED is the day it was taken. */
export const allAdoptionFields = ['TITLE', 'OWNER', 'PROBLEM', 'STAGE', 'STARTED', 'DUE', 'REVIEW'] as const;
export type AdoptionField = (typeof allAdoptionFields)[number];

interface FieldWords {
  readonly field: AdoptionField;
  /** Names of columns in English, German, Czech and Dutch, without accents. */
  readonly words: RegExp;
}

const owner = /owner|lead|responsib|assign|who|verantwort|zustandig|inhaber|vlastnik|odpovida|resitel|eigenaar/;
const due = /\bdue|deadline|deliver|finish|\bend|until|fallig|bis|ende|termin|konec|splnit|gereed|einddatum/;
const review = /review|revisit|check|uberpruf|prezkum|kontrol|herzien/;

export const adoptionFields: Readonly<Record<AdoptionKind, readonly FieldWords[]>> = {
  PROJECT: [
    { field: 'OWNER', words: owner },
    { field: 'REVIEW', words: review },
    { field: 'STAGE', words: /stage|status|state|phase|stav|faze/ },
    { field: 'STARTED', words: /start|begin|begun|since|charter|beginn|zahaj|zacat/ },
    { field: 'DUE', words: due },
    { field: 'PROBLEM', words: /problem|why|descri|goal|beschreib|ziel|popis|duvod|omschrijv/ },
    { field: 'TITLE', words: /title|project|name|titel|projekt|nazev|naam|thema/ },
  ],
  ACTION: [
    { field: 'OWNER', words: owner },
    { field: 'DUE', words: due },
    { field: 'TITLE', words: /action|task|what|title|text|todo|aufgabe|massnahme|ukol|actie|taak/ },
  ],
  DECISION: [
    { field: 'REVIEW', words: review },
    { field: 'STARTED', words: /date|decided|when|day|datum|beschlossen|kdy|den\b/ },
    { field: 'TITLE', words: /decision|what|text|title|beschluss|entscheid|rozhodnut|usnesen|besluit/ },
  ],
};

export const neededFields: Readonly<Record<AdoptionKind, readonly AdoptionField[]>> = {
  PROJECT: ['TITLE', 'OWNER'],
  ACTION: ['TITLE', 'OWNER', 'DUE'],
  DECISION: ['TITLE', 'STARTED'],
};

/** How other tools say how far a project has come. */
export const stagesByWord: readonly { readonly stage: ProjectStage; readonly words: RegExp }[] = [
  { stage: 'ON_HOLD', words: /hold|pause|waiting|blocked|pausiert|wartet|pozastav|ceka/ },
  { stage: 'STOPPED', words: /stop|cancel|abandon|abgebrochen|gestoppt|zrusen|zastaven/ },
  { stage: 'CHARTERED', words: /plan|not started|idea|new|open|backlog|geplant|offen|naplanovan|novy/ },
  { stage: 'DELIVERED', words: /deliver|live|launched|geliefert|dodan|spusten|opgeleverd/ },
  { stage: 'CLOSED', words: /closed|done|complete|finished|abgeschlossen|fertig|uzavren|hotov|dokoncen|afgerond/ },
  { stage: 'ACTIVE', words: /active|progress|running|ongoing|started|lauft|aktiv|probiha|bezi|loopt|bezig/ },
];
