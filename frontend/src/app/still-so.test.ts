import { expect, test } from '@jest/globals';
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { Subject } from 'rxjs';
import { SettleActionDocument } from '../features/decisions/decisions.generated.ts';
import { StartPageDocument } from './start-page.generated.ts';
import { StillSo } from './still-so.ts';

const act = { mutation: SettleActionDocument, variables: { input: { actionId: '1', to: 'DONE' as const } } };
const acted = { data: { settleAction: null } } as unknown as ApolloLink.Result;
const shown = (person: string) => ({ data: { person } }) as unknown as ApolloLink.Result;

/** A server whose answers are given by hand, in any order; every question waits until then. */
function slowServer() {
  const asked: Subject<ApolloLink.Result>[] = [];
  const server = new ApolloLink(() => {
    const answer = new Subject<ApolloLink.Result>();
    asked.push(answer);
    return answer;
  });
  const links = ApolloLink.from([new StillSo().link, server]);
  const client = new ApolloClient({ link: links, cache: new InMemoryCache() });
  const heard: unknown[] = [];
  const ask = () =>
    ApolloLink.execute(links, { query: StartPageDocument }, { client }).subscribe(({ data }) => heard.push(data));
  const press = () =>
    ApolloLink.execute(links, { query: act.mutation, variables: act.variables }, { client }).subscribe();
  const answer = (index: number, result: ApolloLink.Result) => {
    asked[index]?.next(result);
    asked[index]?.complete();
  };
  return { ask, press, answer, heard, count: () => asked.length };
}

test('what was asked before an act and is answered after it is asked again: it would show what was so before', () => {
  const { ask, press, answer, heard, count } = slowServer();
  ask();
  press();
  answer(1, acted);
  answer(0, shown('as before'));
  expect(heard).toEqual([]);
  answer(2, shown('as it is'));
  expect(heard).toEqual([{ person: 'as it is' }]);
  expect(count()).toBe(3);
});

test('what is answered before the act is answered, or asked after it, is asked once', () => {
  const { ask, press, answer, heard, count } = slowServer();
  ask();
  press();
  answer(0, shown('before'));
  answer(1, acted);
  ask();
  answer(2, shown('after'));
  expect(heard).toEqual([{ person: 'before' }, { person: 'after' }]);
  expect(count()).toBe(3);
});

test('whoever acts faster than the server answers is shown something all the same', () => {
  const { ask, press, answer, heard } = slowServer();
  ask();
  for (const [question, pressed] of [
    [0, 1],
    [2, 3],
    [4, 5],
  ] as const) {
    press();
    answer(pressed, acted);
    answer(question, shown(`answer ${question}`));
  }
  expect(heard).toEqual([{ person: 'answer 4' }]);
});
