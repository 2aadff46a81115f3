import type { DateOrder } from '@cxboard/domain/imports/date.rules';
import type { GuessReason } from '@cxboard/domain/imports/guess.rules';
import type { ColumnRole } from '@cxboard/domain/imports/mapping.rules';
import { useLingui } from '@lingui/react/macro';

/** What a column is to us, in words. */
export function useRoleWords(): Record<ColumnRole, string> {
  const { t } = useLingui();
  return {
    SCORE: t`Score`,
    QUESTION: t`Question of the row`,
    WEIGHT: t`Weight`,
    DATE: t`Date`,
    CUSTOMER_KEY: t`Customer`,
    RESPONSE_ID: t`Response id`,
    DIMENSION: t`Dimension`,
    COMMENT: t`Comment`,
    CONTACT_REASON: t`Contact reason`,
    CHANNEL: t`Channel`,
    CONTACTS: t`Number of contacts`,
    HANDLING_SECONDS: t`Handling seconds`,
    COST: t`Cost`,
    CLOSED: t`Closed`,
    REVENUE: t`Revenue`,
    POTENTIAL: t`Potential revenue`,
    HAS_LEFT: t`Has left (yes or no)`,
    HITS: t`How many`,
    TOTAL: t`Of how many`,
    MEAN: t`Mean`,
    DEVIATION: t`Standard deviation`,
    SPEAKS: t`Value model: spoke of us (yes or no)`,
    LISTENERS: t`Value model: people told`,
    ACTED: t`Value model: people who acted on it`,
    IGNORE: t`Left out`,
  };
}

/** Why a role was proposed, in words. */
export function useReasonWords(): Record<GuessReason, string> {
  const { t } = useLingui();
  return {
    KNOWN_FILE: t`the tool it comes from calls it so`,
    EMPTY: t`it is empty`,
    PERSONAL_NAME: t`its name says that it is personal`,
    PERSONAL_VALUES: t`its values look personal`,
    NAMED_SO: t`its name says so`,
    VALUES_FILL_A_SCALE: t`its values fill a scale`,
    VALUES_ARE_DATES: t`its values are dates`,
    DATE_INCOMPLETE: t`it holds no full dates`,
    FEW_LABELS: t`it has few different labels`,
    LONG_TEXTS: t`it holds long texts`,
    CODES_WITHOUT_MEANING: t`it holds codes without a meaning`,
    MANY_VALUES: t`it has many different values`,
    ANOTHER_IS_CHOSEN: t`another column has this role`,
  };
}

export function useDateOrderWords(): Record<DateOrder, string> {
  const { t } = useLingui();
  return { DMY: t`day, month, year`, MDY: t`month, day, year`, YMD: t`year, month, day`, UNIX: t`seconds since 1970` };
}
