import { useApolloClient, useMutation } from '@apollo/client/react';
import { refuseWords } from '@cxboard/domain/contact-reasons/label-rules.rules';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isStale } from '../../session/acting.ts';
import {
  LabelRulesTriedDocument,
  type LabelRulesTriedQuery,
  SaveLabelRulesDocument,
} from './contact-reasons.generated.ts';
import type { Reasons } from './reason-tree.ts';

export interface RuleRow {
  readonly key: number;
  readonly reasonId: string;
  readonly words: string;
}
export type Tried = LabelRulesTriedQuery['labelRulesTried'];

const isWhole = ({ reasonId, words }: RuleRow): boolean => reasonId !== '' && refuseWords(words) === null;
const sent = (rows: readonly RuleRow[]) => rows.map(({ reasonId, words }) => ({ reasonId, words }));

/** Rules while somebody writes them: they are tried on the labels before they can be saved. */
export function useLabelRules({ rules: { rules, number } }: Reasons, onDone: () => void) {
  const [rows, setRows] = useState<readonly RuleRow[]>(() =>
    rules.map((rule, key) => ({ key, reasonId: rule.reasonId, words: rule.words })),
  );
  const [tried, setTried] = useState<Tried | null>(null);
  const change = (next: readonly RuleRow[]) => {
    setRows(next);
    setTried(null);
  };
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return {
    ...useSending({ rows, number, setTried, onDone }),
    ...{ rows, tried, isWhole: rows.every(isWhole) },
    add: () => change([...rows, { key: next, reasonId: '', words: '' }]),
    remove: (key: number) => change(rows.filter((row) => row.key !== key)),
    write: (key: number, part: Partial<RuleRow>) =>
      change(rows.map((row) => (row.key === key ? { ...row, ...part } : row))),
    /** One place up: the rule before it is asked after it. */
    raise: (at: number) => {
      const [row, before] = [rows[at], rows[at - 1]];
      if (row && before) change(rows.with(at - 1, row).with(at, before));
    },
  };
}

interface Sending {
  rows: readonly RuleRow[];
  number: number;
  setTried: (tried: Tried) => void;
  onDone: () => void;
}

function useSending({ rows, number, setTried, onDone }: Sending) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [send] = useMutation(SaveLabelRulesDocument);
  const [busy, setBusy] = useState<'TRYING' | 'SAVING' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (kind: 'TRYING' | 'SAVING', work: () => Promise<void>) => {
    setBusy(kind);
    setProblem(null);
    await work().catch((error: unknown) =>
      setProblem(
        isStale(error)
          ? t`Somebody else saved other rules meanwhile. Close this and open it again to see them.`
          : t`That was not done; try again in a moment.`,
      ),
    );
    setBusy(null);
  };
  const tryThem = () =>
    act('TRYING', async () => {
      const variables = { input: { words: rows.map(({ words }) => words) } };
      const { data } = await client.query({ query: LabelRulesTriedDocument, variables, fetchPolicy: 'no-cache' });
      if (data) setTried(data.labelRulesTried);
    });
  const save = () =>
    act('SAVING', async () => {
      const { data } = await send({ variables: { input: { rules: sent(rows), expectedNumber: number } } });
      if (data?.saveLabelRules.__typename === 'ContactReasons') return onDone();
      setProblem(t`A file is being taken over and follows the rules. Nothing you wrote is lost: save once it is done.`);
    });
  return { tryThem, save, busy, problem };
}
