/** How an organization writes and counts: choices for forms, named in the language of the page. */
export interface RegionOption {
  readonly value: string;
  readonly label: string;
}

const languages = ['cs-CZ', 'nl-NL', 'nl-BE', 'en-GB', 'en-IE', 'en-US', 'de-AT', 'de-DE', 'de-CH'];

const moneyOf: Readonly<Record<string, string>> = {
  CH: 'CHF',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HU: 'HUF',
  NO: 'NOK',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  US: 'USD',
};

const byLabel = (options: readonly RegionOption[]) => options.toSorted((a, b) => a.label.localeCompare(b.label));
const withChosen = (values: readonly string[], chosen: string) => [...new Set([chosen, ...values])];

/** Every zone the browser knows, UTC, which browsers leave out of their list, and the chosen one even if it is unknown. */
export const timeZoneOptions = (chosen: string): readonly RegionOption[] =>
  withChosen(['UTC', ...Intl.supportedValuesOf('timeZone')], chosen)
    .toSorted()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));

export function localeOptions(chosen: string): readonly RegionOption[] {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  return byLabel(withChosen(languages, chosen).map((value) => ({ value, label: names.of(value) ?? value })));
}

export function currencyOptions(): readonly RegionOption[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return byLabel(
    Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` })),
  );
}

/** What this browser suggests; a person in Prague rarely changes it. */
export function regionOfBrowser() {
  const locale = navigator.language;
  const { region } = new Intl.Locale(locale).maximize();
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale,
    currency: moneyOf[region ?? ''] ?? 'EUR',
  };
}
