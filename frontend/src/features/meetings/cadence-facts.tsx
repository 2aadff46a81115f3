import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import type { CadenceValues } from './cadence-form.ts';
import type { CadencePageQuery } from './meetings.generated.ts';

type Countries = CadencePageQuery['holidayCountries'];

interface Fact {
  readonly term: string;
  readonly detail: string;
}

/** A cadence in words, one fact each: to be read, and to be compared with another. */
function useCadenceFacts(countries: Countries) {
  const turnsOf = useTurns();
  const daysOffOf = useDaysOff(countries);
  const { t } = useLingui();
  return (cadence: CadenceValues): Fact[] => [
    ...turnsOf(cadence),
    ...daysOffOf(cadence),
    { term: t`Agenda opens`, detail: t`${cadence.opensDaysBefore} days before` },
    { term: t`Place`, detail: cadence.place || t`not said` },
    { term: t`Video link`, detail: cadence.videoUrl || t`none` },
  ];
}

function useTurns() {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const often: Record<string, string> = { 7: t`Every week`, 14: t`Every two weeks`, 28: t`Every four weeks` };
  return ({ everyDays, firstKind, metricsMinutes, projectReviewMinutes, ...first }: CadenceValues): Fact[] => [
    { term: t`First meeting`, detail: dayOr(date, first.startsOn) },
    { term: t`Begins`, detail: `${first.startsClock}, ${first.timeZone.replaceAll('_', ' ')}` },
    { term: t`How often`, detail: often[everyDays] ?? everyDays },
    { term: t`The first is a`, detail: meetingKind(i18n, firstKind === 'METRICS' ? 'METRICS' : 'PROJECT_REVIEW') },
    { term: t`Length`, detail: t`${metricsMinutes} min for metrics, ${projectReviewMinutes} min for projects` },
  ];
}

function useDaysOff(countries: Countries) {
  const { t } = useLingui();
  const { date, list } = useFormat();
  return ({ holidayCountry, onHoliday, extraHolidays, closedRanges }: CadenceValues): Fact[] => {
    const closed = closedRanges.map(({ from, until }) => `${dayOr(date, from)} – ${dayOr(date, until)}`);
    return [
      {
        term: t`Public holidays of`,
        detail: countries.find(({ code }) => code === holidayCountry)?.name ?? t`nowhere`,
      },
      {
        term: t`On a closed day`,
        detail: onHoliday === 'SKIP' ? t`The date is left out` : t`Meet on the next working day`,
      },
      { term: t`Own holidays`, detail: list(extraHolidays.map(({ on }) => dayOr(date, on))) || t`none` },
      { term: t`Closed days`, detail: list(closed) || t`none` },
    ];
  };
}

const dayOr = (date: (on: string) => string, on: string) => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? date(on) : '–');

/** For those who do not set it. */
export function CadenceFacts({ values, countries }: { values: CadenceValues; countries: Countries }) {
  return <DefinitionList items={useCadenceFacts(countries)(values)} />;
}

interface MeanwhileProps {
  before: CadenceValues;
  theirs: CadenceValues;
  mine: CadenceValues;
  countries: Countries;
}

/** What somebody else saved meanwhile beside what was typed here, so that saving again is a choice. */
export function MeanwhileCadence({ before, theirs, mine, countries }: MeanwhileProps) {
  const factsOf = useCadenceFacts(countries);
  const [was, yours] = [factsOf(before), factsOf(mine)];
  const changed = factsOf(theirs).filter(({ detail }, index) => detail !== was[index]?.detail);
  const mineOf = (term: string) => yours.find((fact) => fact.term === term)?.detail ?? '';
  return (
    <Banner kind="warn">
      <Trans>What you typed is kept; saving again puts it in place of theirs.</Trans>
      <ul className="mt-1 grid gap-1">
        {changed.map(({ term, detail }) => (
          <li key={term}>
            <Trans>
              {term}: theirs “{detail}”, yours “{mineOf(term)}”
            </Trans>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
