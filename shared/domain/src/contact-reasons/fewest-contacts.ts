/** A reason with fewer contacts than this is not worth a flag, however fast it grows. */
export const fewestContacts = 10;
