/** A file of the shape of a real airport survey (San Francisco, 2017): its headers and codes, its counts by area. */
const headers =
  'RESPNUM,CCGID,RUNID,INTDATE,DAY,GATE,BAREA,STRATA,PEAK,METHOD,SAQ,AIRLINE,DESTINATION,FLIGHT,AIRLINE_CODE,DEST_CODE,DESTGEO,DESTMARK,ARRTIME,DEPTIME,Q2PURP1,Q2PURP2,Q2PURP3,Q3GETTO1,Q3GETTO2,Q3GETTO3,Q3PARK,Q4BAGS,Q4STORE,Q4FOOD,Q4WIFI,Q5TIMESFLOWN,Q5FIRSTTIME,Q6LONGUSE,Q7ART,Q7FOOD,Q7STORE,Q7SIGN,Q7WALKWAYS,Q7SCREENS,Q7INFODOWN,Q7INFOUP,Q7WIFI,Q7ROADS,Q7PARK,Q7AIRTRAIN,Q7LTPARKING,Q7RENTAL,Q7ALL,Q8COM1,Q8COM2,Q8COM3,Q8COM4,Q8COM5,Q9BOARDING,Q9AIRTRAIN,Q9RENTAL,Q9FOOD,Q9RESTROOM,Q9ALL,Q9COM1,Q9COM2,Q9COM3,Q10SAFE,Q10COM1,Q10COM2,Q10COM3,Q11TSAPRE,Q12PRECHEKCRATE,Q12COM1,Q12COM2,Q12COM3,Q13COUNTY,Q13GETRATE,Q14FIND,Q14PASSTHRU,Q15PROBLEM,Q15COM1,Q15COM2,Q15COM3,NETPRO,Q16LIVE,Q17ZIP,Q17COUNTRY,HOME,Q19AGE,Q20GENDER,Q21INCOME,Q22FLY,Q23SJC,Q23OAK,LANG,WEIGHT,Hi,HOWLONG,Q17CITY,Q17STATE';

/** Detractors, passives and promoters by boarding area. */
const areas = {
  A: [93, 249, 382],
  B: [22, 50, 94],
  C: [26, 68, 132],
  D: [45, 128, 213],
  E: [18, 57, 100],
  F: [50, 173, 221],
  G: [88, 243, 294],
} as const satisfies Record<string, readonly [number, number, number]>;

const scoresOf = [
  [0, 1, 2, 3, 4, 5, 6],
  [7, 8],
  [9, 10],
] as const;

/** In this survey 11 means that the question was left blank, and so does an empty cell; 0 is a score. */
const blanks = [...Array.from({ length: 84 }, () => '11'), ''];

function answers(): { area: string; score: string }[] {
  const given = Object.entries(areas).flatMap(([area, counts]) =>
    counts.flatMap((count, group) => {
      const scores = scoresOf[group] ?? [];
      return Array.from({ length: count }, (_, nth) => ({ area, score: String(scores[nth % scores.length]) }));
    }),
  );
  const names = Object.keys(areas);
  return [...given, ...blanks.map((score, nth) => ({ area: names[nth % names.length] ?? 'A', score }))];
}

/** 2,831 rows: 342 detractors, 968 passives, 1,436 promoters, 84 blank by code 11 and one empty. */
export function airportSurvey(): string {
  const names = headers.split(',').map((name) => name.trim());
  const lines = answers().map(({ area, score }, nth) => {
    const cells: Record<string, string> = {
      RESPNUM: String(nth + 1),
      INTDATE: String(1 + (nth % 31)),
      BAREA: area,
      NETPRO: score,
      WEIGHT: (0.25 + ((nth * 37) % 100) / 80).toFixed(4),
      Q7ALL: String(nth % 7),
      Q20GENDER: String(nth % 3),
      DEPTIME: '12/31/1899 09:30:00 AM',
      DESTINATION: nth % 50 === 0 ? '"WASHINGTON, DC"' : 'MONTREAL',
    };
    return names.map((name) => cells[name] ?? '').join(',');
  });
  return `${headers}\r\n${lines.join('\r\n')}\r\n`;
}
