import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getOperationAST, OperationTypeNode, print } from 'graphql';
import { sessionCookie } from '../src/platform/identity/session-token.ts';

type Answer<Data> = { data: Data | null; errors?: { message: string; extensions: Record<string, unknown> }[] };

/** What was heard said twice: an operation and the kind of its answer. */
const heardTwice = new Set<string>();
/** Requests that wait for their answer. */
let underway = 0;

/** A person at a browser: sends typed documents to the organization it is in, or to none. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly slug: string | null,
    readonly person: { readonly id: string; readonly name: string; readonly token: string | null },
    private readonly absentId: string | null = null,
  ) {}

  get id() {
    return this.person.id;
  }

  /** The same person in another organization's address. */
  at(slug: string | null) {
    return new Caller(this.app, slug, this.person);
  }

  /** The same person as the deputy of somebody who is away. */
  standingInFor({ id }: { readonly id: string }) {
    return new Caller(this.app, this.slug, this.person, id);
  }

  /** What the server answers, errors and all. */
  async asks<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    underway += 1;
    const answer = await this.app
      .inject({
        method: 'POST',
        url: this.slug ? `/api/${this.slug}/graphql` : '/api/graphql',
        headers: { ...this.headers(), 'idempotency-key': randomUUID(), ...headers },
        payload: {
          query: print(document),
          variables: variables as object,
          operationName: getOperationAST(document)?.name?.value,
        },
      })
      .finally(() => (underway -= 1));
    return answer.json<Answer<Data>>();
  }

  /**
   * As a phone with a bad line asks: again with the same key, which must be answered the same. The second time the
   * operation is compiled, so what the compiler cannot do shows too. The world may move on between two answers, and a
   * secret is shown once; what acts again goes on with every time, so it differs from the third answer as well. Each
   * kind of answer is repeated once, and none while others are asking. A key belongs to a person: what nobody in
   * particular sends, such as a link of one use, has tests of its own; an anonymous answer keeps no key and says that
   * it was given.
   */
  private async asksAgain<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Answer<Data>> {
    const isAlone = underway === 0;
    const key = { 'idempotency-key': randomUUID() };
    const first = await this.asks(document, variables, key);
    const kind = `${getOperationAST(document)?.name?.value}: ${kindOf(first)}`;
    if (!this.person.token || !isAlone || underway > 0 || heardTwice.has(kind)) return first;

    heardTwice.add(kind);
    const second = await this.asks(document, variables, key);
    const isMutation = getOperationAST(document)?.operation === OperationTypeNode.MUTATION;
    const isSame =
      kindOf(second) === 'PulseTaken' ||
      (kindOf(first) === kindOf(second) &&
        (!isMutation ||
          isAtWork(first) ||
          worded(first) === worded(second) ||
          worded(second) === worded(await this.asks(document, variables, key))));
    if (!isSame) throw new Error(`${kind} the second time was ${worded(second)}; first it was ${worded(first)}`);
    return first;
  }

  /** The data; an error fails the test. */
  async sends<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
    const { data, errors } = await this.asksAgain(document, variables);
    if (errors || !data) throw new Error(`The server said no: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The code of the barrier that stopped it; no error fails the test. */
  async isRefused<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<string> {
    const { data, errors } = await this.asksAgain(document, variables);
    if (!errors?.[0]) throw new Error(`Expected to be stopped, but was answered ${JSON.stringify(data)}`);
    return String(errors[0].extensions['code']);
  }

  headers(): Record<string, string> {
    const standing: Record<string, string> = this.absentId ? { 'x-cx-for': this.absentId } : {};
    const base = { 'content-type': 'application/json', 'x-cx-client': 'test', ...standing };
    return this.person.token ? { ...base, cookie: `${sessionCookie}=${this.person.token}` } : base;
  }
}

/** An answer word for word, but for the moment at which it was read. */
const worded = (answer: Answer<unknown>) =>
  JSON.stringify(answer, (name, value: unknown) => (name === 'readAt' ? null : value));

/** A job is at it and may be further by the next answer. */
const isAtWork = (answer: Answer<unknown>) =>
  /"state":"(UPLOADED|VALIDATING|READY|COMMITTING|ROLLING_BACK)"/.test(worded(answer));

/** The barrier that stopped it, or what was answered: the thing asked for, or a refusal. */
function kindOf({ data, errors }: Answer<unknown>): string {
  if (errors?.[0]) return String(errors[0].extensions['code']);
  const said = Object.values((data ?? {}) as Record<string, { __typename?: string } | null>);
  return said.map((one) => one?.__typename ?? 'answered').join();
}
