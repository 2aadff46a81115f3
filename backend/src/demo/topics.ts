import type { Someone } from './cast.ts';

/** What customers of Meridian Bank get in touch about, with the words that give it away. */
export const contactReasons = [
  ['Increase/decrease of limit', 'card limit spending cap raise lower'],
  ['Change of password or security questions', 'password PIN locked login reset code'],
  ['User name inquiry', 'user name forgotten login id'],
  ['Transaction checking', 'statement unknown charge amount booking'],
  ['Loan application status', 'mortgage waiting decision where is'],
  ['Loan application', 'mortgage credit documents form apply'],
  ['General loan conditions', 'rate interest repayment conditions'],
  ['Money transfer', 'payment transfer standing order IBAN recipient'],
  ['Call back on missed call', 'missed call number callback voicemail'],
  ['Other', ''],
] as const;

export const touchPoints = [
  ['Phone', 'call caller hotline queue hold voice menu'],
  ['Mobile app', 'app phone screen notification'],
  ['Online banking', 'website browser portal online'],
  ['Branch', 'counter desk adviser visit'],
  ['Letter', 'letter post paper envelope print'],
] as const;

/** Who answers for what; what stands on no line here is in nobody's hands, as it is in every house. */
export const entrusted: readonly (readonly [topic: string, Someone])[] = [
  ['Increase/decrease of limit', 'cards'],
  ['Change of password or security questions', 'technology'],
  ['Transaction checking', 'retail'],
  ['Loan application status', 'loans'],
  ['Loan application', 'loans'],
  ['General loan conditions', 'lending'],
  ['Money transfer', 'owner'],
  ['Call back on missed call', 'member'],
  ['Card lost or stolen', 'cards'],
  ['Yearly statement', 'retail'],
  ['Phone', 'member'],
  ['Mobile app', 'digital'],
  ['Online banking', 'digital'],
  ['Branch', 'retail'],
];
