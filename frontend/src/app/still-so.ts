import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { defer, type Observable, of, switchMap, tap } from 'rxjs';

/** Whoever acts faster than the server answers is shown what it says last, rather than nothing. */
const most = 2;

/**
 * A question that was under way while an act was answered may bring what was so before the act, and would put it over
 * what the act answered: the page would jump back. So it is asked again.
 */
export class StillSo {
  private acts = 0;

  readonly link = new ApolloLink((operation, forward) => {
    if (operation.operationType === OperationTypeNode.MUTATION)
      return forward(operation).pipe(tap(() => (this.acts += 1)));
    const ask = (again: number): Observable<ApolloLink.Result> =>
      defer(() => {
        const before = this.acts;
        const isStillSo = () => again === 0 || before === this.acts;
        return forward(operation).pipe(switchMap((answer) => (isStillSo() ? of(answer) : ask(again - 1))));
      });
    return ask(most);
  });
}
