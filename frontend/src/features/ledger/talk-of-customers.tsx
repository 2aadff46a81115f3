import { useSuspenseQuery } from '@apollo/client/react';
import { talkLacks, talkOf, type SurveyedTalk } from '@cxboard/domain/ledger/surveyed-talk.rules';
import type { Talk } from '@cxboard/domain/ledger/value-model.rules';
import { smallestForValue } from '@cxboard/domain/metrics/gates.rules';
import { daysWords, list } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TalkSurveyDocument, type TalkSurveyQuery } from './ledger.generated.ts';
import type { BoardLedger } from './ledger-view.ts';
import { SetValueModel, type SaidByCustomers } from './set-value-model.tsx';

type Survey = NonNullable<TalkSurveyQuery['talkSurvey']>;

/** What customers answered to the three questions, and a version of the model made of it. */
export function TalkOfCustomers({ ledger }: { ledger: BoardLedger }) {
  const { data } = useSuspenseQuery(TalkSurveyDocument, { variables: { board: ledger.board } });
  return data.talkSurvey && <WhatTheySaid ledger={ledger} survey={data.talkSurvey} />;
}

function WhatTheySaid({ ledger, survey }: { ledger: BoardLedger; survey: Survey }) {
  const { t, i18n } = useLingui();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const days = daysWords(i18n, { from: survey.firstDay, to: survey.lastDay });
  const sources = list(i18n, survey.sources);
  const answers = survey.promoter.asked + survey.detractor.asked;
  const said = saidIn(survey, t`${sources}: ${answers} promoters and detractors, ${days}`);
  const from = ledger.document.models.at(-1) ?? null;
  const { question } = survey;
  return (
    <Sheet
      title={t`What customers said`}
      aside={said && may.setValueModel() && <SetFromIt onOpen={() => setOpen(true)} />}
      flush
    >
      <p className="px-4 pb-3 text-control text-ink-2 wrap-anywhere">
        <Trans>
          {sources}, {days}. Told apart by “{question}”: promoters say 9 or 10, detractors 6 or less.
        </Trans>
      </p>
      <Speakers promoter={survey.promoter} detractor={survey.detractor} />
      {isOpen && said && <SetValueModel {...{ ledger, from, said }} onClose={() => setOpen(false)} />}
    </Sheet>
  );
}

function SetFromIt({ onOpen }: { onOpen: () => void }) {
  return (
    <span className="print:hidden">
      <Button size="small" kind="quiet" icon={Pencil} onClick={onOpen}>
        <Trans>Set a version from it</Trans>
      </Button>
    </span>
  );
}

/** As exactly as somebody reads it in the form; null where answers make no chain for both. */
function saidIn(survey: Survey, source: string): SaidByCustomers | null {
  const [promoter, detractor] = [talkOf(survey.promoter), talkOf(survey.detractor)];
  const shown = (talk: Talk): Talk => ({ ...talk, timesPerYear: Math.round(talk.timesPerYear * 100) / 100 });
  return promoter && detractor && { promoter: shown(promoter), detractor: shown(detractor), source };
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly talk: SurveyedTalk;
}

function Speakers({ promoter, detractor }: Record<'promoter' | 'detractor', SurveyedTalk>) {
  const { t } = useLingui();
  const { number } = useFormat();
  const links = useLinks();
  const rows: Group[] = [
    { key: 'promoter', name: t`Promoters`, talk: promoter },
    { key: 'detractor', name: t`Detractors`, talk: detractor },
  ];
  return (
    <DataTable
      label={t`Answers to the three questions`}
      isDense
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'who',
          head: t`Who`,
          isRowHead: true,
          cell: ({ name }) => name,
          onPhone: ({ talk }) => links.inOneLine(talk),
        },
        { key: 'asked', head: t`Answers`, isNumber: true, cell: ({ talk }) => number(talk.asked) },
        { key: 'spoke', head: t`Spoke of us`, ...between, cell: ({ talk }) => links.spoke(talk) },
        { key: 'told', head: t`People told by each`, ...between, cell: ({ talk }) => links.told(talk) },
        { key: 'acted', head: t`Of them acted on it`, ...between, cell: ({ talk }) => links.acted(talk) },
      ]}
    />
  );
}

const between = { isNumber: true, hideOnPhone: true } as const;

/** Each link in words; where answers are too few or a question was not answered, that instead. */
function useLinks() {
  const { t } = useLingui();
  const { number, percent } = useFormat();
  const none = '–';
  const told = (talk: SurveyedTalk) => {
    const figure = talkOf(talk);
    return figure ? number(figure.timesPerYear, { maximumFractionDigits: 2 }) : none;
  };
  const acted = (talk: SurveyedTalk) => {
    const figure = talkOf(talk);
    return figure ? percent(figure.conversion, 0) : none;
  };
  const lacks = (talk: SurveyedTalk) => {
    const words = {
      TOO_FEW: t`fewer than ${smallestForValue} answers`,
      NO_LISTENERS: t`nobody said how many people`,
      NO_ACTED: t`nobody said how many acted on it`,
    };
    const lack = talkLacks(talk);
    return lack && words[lack];
  };
  const spoke = (talk: SurveyedTalk) => lacks(talk) ?? percent(talk.spoke / talk.asked, 0);
  const inOneLine = (talk: SurveyedTalk) => {
    const [share, times, part] = [spoke(talk), told(talk), acted(talk)];
    if (talkLacks(talk)) return share;
    return (
      <Trans>
        {share} spoke of us, to {times} people each; {part} of them acted on it
      </Trans>
    );
  };
  return { spoke, told, acted, inOneLine };
}
