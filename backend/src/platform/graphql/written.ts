/** Where a document stands while the answer around it is written. PostgreSQL keeps no such text, and none is taken in. */
const place = '\0';
const placeInJson = JSON.stringify(place);

let met: string[] | null = null;

/** A JSON document that goes out as it was written down: what only passes through is neither read nor written again. */
export class Written {
  constructor(readonly text: string) {}

  /** Elsewhere than in an answer, for instance over a socket, it is what it says. */
  toJSON(): unknown {
    if (!met) return JSON.parse(this.text);
    met.push(this.text);
    return place;
  }
}

interface Answer {
  readonly data?: unknown;
}

/** Data before errors, however it was found: the order must not tell more than the answer. */
const inOrder = ({ data, ...more }: Answer): Answer => ({ data, ...more });

/** An answer as JSON, the written documents in it as they are. */
export function answerText(said: Answer): string {
  const answer = inOrder(said);
  const [text, documents] = withPlaces(answer);
  if (documents.length === 0) return text;
  const around = text.split(placeInJson);
  // Never seen, and then still right: somebody answered with the text that marks a place.
  if (around.length !== documents.length + 1) return JSON.stringify(answer);
  return around.map((part, nth) => part + (documents[nth] ?? '')).join('');
}

function withPlaces(answer: unknown): [string, string[]] {
  const documents: string[] = [];
  const before = met;
  met = documents;
  try {
    return [JSON.stringify(answer), documents];
  } finally {
    met = before;
  }
}
