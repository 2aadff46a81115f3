/** What the board of Meridian Bank decided, in turn. */
export const decided: readonly string[] = [
  'Every letter about a limit names the day on which it changes',
  'The loan form asks for income once',
  'Call-backs are promised for an hour, not for a day',
  'Transfers after four o’clock are shown as tomorrow’s',
  'Branches offer appointments in the app as well',
  'Security questions are replaced by the card reader',
  'The status page of a loan says who is working on it',
  'A complaint has one owner from its first day to its last',
  'Waiting times on the phone are shown in the app',
  'A refused loan is explained in a letter that names the reason',
  'Branches close their counters at five, not at four',
  'The welcome folder shrinks to one page',
  'A lost card is blocked before the first question is asked',
  'Invoices name the product as the customer knows it',
  'No customer is asked for the same document twice',
  'The chat hands over to a person after the second question',
  'Fees are announced two months before they begin',
];

/** What was promised to it, in turn. */
export const promised: readonly string[] = [
  'Listen to ten calls about limits and say what customers could not find',
  'Ask three branches how they explain the new transfer times',
  'Bring the cost of printed letters for the last year',
  'Write the first version of the call-back message',
  'Count how often a loan form is sent back and why',
  'Ask Legal which sentences of the limit letter must stay',
  'Show how long a lost card takes from call to new card',
  'Try the one-page welcome folder in two branches',
  'Say what it costs to show waiting times in the app',
  'Name an owner for every complaint that is older than a month',
  'Read a hundred chats and say where customers gave up',
];

/** What it wanted to know before it did something. */
export const analysed: readonly string[] = [
  'Split the score by how long somebody has been a customer',
  'Compare callers who were called back with those who were not',
  'Read a hundred comments of the lowest scores and name what they share',
];
