import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getOperationAST, print } from 'graphql';
import { sessionCookie } from '../src/platform/identity/session-token.ts';

type Answer<Data> = { data: Data | null; errors?: { message: string; extensions: Record<string, unknown> }[] };

/** A person at a browser: sends typed documents to the organization it is in, or to none. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly slug: string | null,
    readonly person: { readonly id: string; readonly name: string; readonly token: string | null },
  ) {}

  get id() {
    return this.person.id;
  }

  /** The same person in another organization's address. */
  at(slug: string | null) {
    return new Caller(this.app, slug, this.person);
  }

  /** What the server answers, errors and all. */
  async asks<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const answer = await this.app.inject({
      method: 'POST',
      url: this.slug ? `/api/${this.slug}/graphql` : '/api/graphql',
      headers: { ...this.headers(), 'idempotency-key': randomUUID(), ...headers },
      payload: {
        query: print(document),
        variables: variables as object,
        operationName: getOperationAST(document)?.name?.value,
      },
    });
    return answer.json<Answer<Data>>();
  }

  /** The data; an error fails the test. */
  async sends<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
    const { data, errors } = await this.asks(document, variables);
    if (errors || !data) throw new Error(`The server said no: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The code of the barrier that stopped it; no error fails the test. */
  async isRefused<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<string> {
    const { data, errors } = await this.asks(document, variables);
    if (!errors?.[0]) throw new Error(`Expected to be stopped, but was answered ${JSON.stringify(data)}`);
    return String(errors[0].extensions['code']);
  }

  headers(): Record<string, string> {
    const base = { 'content-type': 'application/json', 'x-cx-client': 'test' };
    return this.person.token ? { ...base, cookie: `${sessionCookie}=${this.person.token}` } : base;
  }
}
