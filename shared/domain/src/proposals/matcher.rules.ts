/** Something a text may be about: a contact reason or a touch point, with the words that give it away. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** Said by the organization: other names, products, what customers call it. */
  readonly words: string;
  /** Learned from proposals that people put here. */
  readonly learned: readonly string[];
}

export interface Guess<T extends Topic> {
  readonly topic: T;
  /** 0 to 1: how much of what the topic is known by stands in the text. */
  readonly score: number;
  /** Heard are a word of its name, or two by which the organization knows it: what was only learned does not count. */
  readonly isNamed: boolean;
}

/** Too frequent to mean anything, in English, Czech, Dutch and German; without their accents. */
const stopWords = new Set(
  (
    'a an and are as at be because been but by can cannot could did do does every for from get gets had has have he her him his how i if in into is it its ' +
    'just me more most much must my never no not now of on only or our out she should so some than that the their them then there they this to too two up us ' +
    'very was we were what when where which who why will with would you your customer customers client clients way about after again all also always any before ' +
    'aby ale ani asi bez bude by byl byla bylo co do ho i ja jak jako je jeho jejich jen jeste ji jim jsem jsme jsou k kde kdyz ktera ktere ktery ma maji mi ' +
    'mit mu my na nam nas ne nebo neni nez od po pod podle pro proc proto protoze pri s se si ta tak take te tedy ten to toho tu uz v ve vy vsak za zakaznik ze ' +
    'aan als bij dat de der die dit door dus een en er geen had heb hebben heeft het hij hoe hun iets ik is kan klant klanten maar meer met mijn moet na naar ' +
    'niet nog of om ons ook op over te tot uit van veel voor waar wat we werd wij wordt ze zich zij zijn zo zou ' +
    'aber alle als am auch auf aus bei bin bis da das dass dem den der des die dir doch du durch ein eine einem einen einer es fur hat hatte ich ihr im in ist ' +
    'ja kann kein keine kunde kunden man mehr mein mit muss nach nicht noch nur ob oder ohne sehr sein sich sie sind so uber um und uns unter vom von vor war ' +
    'was weil wenn wer wie wir wird zu zum zur'
  ).split(' '),
);

const longestStem = 6;
const shortestWord = 3;

/** A word without its accents and its ending, so that "transfers" and "transferred" meet "transfer". */
function stemOf(word: string): string {
  const ending = /(?:ments?|ings?|ation(?:s|en)?|ungen|ung|ies|ed|es|en|er|e|s|y|a|u|i)$/.exec(word);
  const stem = ending && word.length - ending[0].length >= shortestWord + 1 ? word.slice(0, ending.index) : word;
  return stem.slice(0, longestStem);
}

/** The words of a text that mean something, each once, in their short form. */
export function meaningOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= shortestWord && !stopWords.has(word));
  return [...new Set(words.map(stemOf))];
}

const weights = { name: 3, words: 2, learned: 1 } as const;

/** What each word of a topic tells, the more the fewer topics share it. */
function tellingWords(topic: Topic): Map<string, number> {
  const telling = new Map<string, number>();
  const note = (words: readonly string[], weight: number) => {
    for (const word of words) telling.set(word, Math.max(telling.get(word) ?? 0, weight));
  };
  note(topic.learned.flatMap(meaningOf), weights.learned);
  note(meaningOf(topic.words), weights.words);
  note(meaningOf(topic.name), weights.name);
  return telling;
}

const leastScore = 0.12;

/**
 * What a text is about: the topics whose words stand in it, the likeliest first, at most `most`. Nothing is guessed
 * from words that no topic knows. Equal scores go by name, so the same text has the same answer.
 */
export function guessTopics<T extends Topic>(text: string, topics: readonly T[], most = 3): Guess<T>[] {
  const said = new Set(meaningOf(text));
  const known = topics.map((topic) => ({ topic, telling: tellingWords(topic) }));
  const spread = new Map<string, number>();
  for (const { telling } of known) for (const word of telling.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  return known
    .map(({ topic, telling }) => ({ topic, score: scoreOf(telling, said, spread), isNamed: isNamed(telling, said) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.topic.name < b.topic.name ? -1 : 1))
    .slice(0, most);
}

const isNamed = (telling: Map<string, number>, said: Set<string>) => {
  const heard = [...telling].filter(([word]) => said.has(word)).map(([, weight]) => weight);
  return heard.includes(weights.name) || heard.filter((weight) => weight === weights.words).length >= 2;
};

const sure = { score: 0.3, margin: 0.15 } as const;

/** So clear, before the next best of its kind, that it may be taken as said until somebody takes it off. */
export const isSure = (best: Guess<Topic>, second: Guess<Topic> | undefined): boolean =>
  best.isNamed && best.score >= sure.score && best.score - (second?.score ?? 0) >= sure.margin;

function scoreOf(telling: Map<string, number>, said: Set<string>, spread: Map<string, number>): number {
  const heard = [...telling].filter(([word]) => said.has(word));
  const sum = heard.reduce((total, [word, weight]) => total + weight / (spread.get(word) ?? 1), 0);
  return sum / (sum + weights.name);
}
