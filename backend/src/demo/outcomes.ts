/** What the board of Meridian Bank decided, in turn. */
export const decided: readonly string[] = [
  'Every letter about a limit names the day on which it changes',
  'The loan form asks for income once',
  'Call-backs are promised for an hour, not for a day',
  'Transfers after four o’clock are shown as tomorrow’s',
  'Branches offer appointments in the app as well',
  'Security questions are replaced by the card reader',
  'The status page of a loan says who is working on it',
];

/** What was promised to it, in turn. */
export const promised: readonly string[] = [
  'Listen to ten calls about limits and say what customers could not find',
  'Ask three branches how they explain the new transfer times',
  'Bring the cost of printed letters for the last year',
  'Write the first version of the call-back message',
  'Count how often a loan form is sent back and why',
];
