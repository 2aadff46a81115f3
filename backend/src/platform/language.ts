const languages: Readonly<Record<string, string>> = { en: 'english', de: 'german', nl: 'dutch' };

/** The configuration by which PostgreSQL reads the words of a language; the others are read as they stand. */
export const languageOf = (locale: string): string => languages[locale.slice(0, 2)] ?? 'simple';
