/** What stands where a comment gives somebody away. */
export const mask = '•••';

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const link = /\bhttps?:\/\/\S+/giu;
/** Accounts begin with the letters of a country and two digits, in groups or in one piece. */
const account = /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?\b/gu;
/** Seven digits or more, however they are grouped: telephones, cards, customer numbers. No amount and no date is so long. */
const longNumber = /(?:\+|\b00)?\d(?:[ ()./-]{0,2}\d){6,}/gu;
const date = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/u;

/** A comment as others may read it: without addresses, accounts, telephones and other long numbers. */
export const masked = (text: string): string =>
  text
    .replaceAll(link, mask)
    .replaceAll(email, mask)
    .replaceAll(account, mask)
    .replaceAll(longNumber, (number) => (date.test(number) ? number : mask));
