import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { hasAnswered } from '../session/answered.ts';
import { numberOf } from './number-of.ts';

interface Lost {
  readonly key: string;
  readonly until: number;
  readonly ids: readonly string[];
}

/** Longer ago, the same words are meant anew. */
const keptFor = 60_000;

const idsIn = (asked: string): readonly string[] => asked.match(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g) ?? [];

/**
 * Gives every act a key of its own, so that the server does it once however often it arrives. An act whose answer never
 * came keeps its key for a minute: pressed again with the same words it is the same act, unless something else was done
 * to the same thing meanwhile.
 */
export class ActKeys {
  private readonly lost = new Map<string, Lost>();

  readonly link = new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);
    const act = JSON.stringify([numberOf(operation.query), operation.variables]);
    const key = this.keptOf(act) ?? crypto.randomUUID();
    operation.setContext(({ headers = {} }: { headers?: Record<string, string> }) => ({
      headers: { 'idempotency-key': key, ...headers },
    }));
    const heard = () => this.forget(act);
    const failed = (error: unknown) => (hasAnswered(error) ? heard() : this.keep(act, key));
    return forward(operation).pipe(tap({ next: heard, error: failed }));
  });

  private keptOf(act: string): string | null {
    const lost = this.lost.get(act);
    return lost && Date.now() < lost.until ? lost.key : null;
  }

  private keep(act: string, key: string) {
    this.lost.set(act, { key, until: Date.now() + keptFor, ids: idsIn(act) });
  }

  /** And whatever else was lost about the same things: after another act the same words are another act. */
  private forget(act: string) {
    const ids = idsIn(act);
    for (const [other, lost] of this.lost)
      if (other === act || lost.ids.some((id) => ids.includes(id))) this.lost.delete(other);
  }
}
