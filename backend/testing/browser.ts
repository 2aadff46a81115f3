import { randomInt, randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getOperationAST, print } from 'graphql';

type Answer<Data> = { data: Data | null; errors?: { message: string; extensions: Record<string, unknown> }[] };

/** A browser that keeps its cookies, in a network of its own unless told otherwise. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The Set-Cookie lines of the last answer. */
  lastSet: readonly string[] = [];
  /** The key it sends every request with from now on, as a page does that sends one again. */
  key: string | null = null;

  constructor(
    private readonly app: NestFastifyApplication,
    readonly address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
  ) {}

  async asks<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    slug: string | null = null,
  ): Promise<Answer<Data>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.app.inject({
      method: 'POST',
      url: slug ? `/api/${slug}/graphql` : '/api/graphql',
      remoteAddress: this.address,
      headers: {
        'content-type': 'application/json',
        'x-cx-client': 'test',
        'idempotency-key': this.key ?? randomUUID(),
        cookie,
      },
      payload: {
        query: print(document),
        variables: variables as object,
        operationName: getOperationAST(document)?.name?.value,
      },
    });
    this.lastSet = [answer.headers['set-cookie'] ?? []].flat();
    for (const line of this.lastSet) this.keep(line);
    return answer.json<Answer<Data>>();
  }

  async sends<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    slug: string | null = null,
  ): Promise<Data> {
    const { data, errors } = await this.asks(document, variables, slug);
    if (errors || !data) throw new Error(`The server said no: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Goes to an address of the server as a link or another site's redirect leads there. */
  async visits(url: string): Promise<{ status: number; location: string | null }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.app.inject({ method: 'GET', url, remoteAddress: this.address, headers: { cookie } });
    this.lastSet = [answer.headers['set-cookie'] ?? []].flat();
    for (const line of this.lastSet) this.keep(line);
    return { status: answer.statusCode, location: answer.headers.location ?? null };
  }

  private keep(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/Max-Age=0(;|$)/.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
