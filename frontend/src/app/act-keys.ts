import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { numberOf } from './number-of.ts';
import { isUnanswered } from './reach.ts';

/**
 * Gives every act a key of its own, so that the server does it once however often it arrives. An act whose answer never
 * came keeps its key: pressed again with the same words it is the same act.
 */
export class ActKeys {
  private readonly unheard = new Map<string, string>();

  readonly link = new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);
    const act = JSON.stringify([numberOf(operation.query), operation.variables]);
    const key = this.unheard.get(act) ?? crypto.randomUUID();
    operation.setContext(({ headers = {} }: { headers?: Record<string, string> }) => ({
      headers: { 'idempotency-key': key, ...headers },
    }));
    const settled = () => this.unheard.delete(act);
    const failed = (error: unknown) => (isUnanswered(error) ? this.unheard.set(act, key) : settled());
    return forward(operation).pipe(tap({ next: settled, error: failed }));
  });
}
