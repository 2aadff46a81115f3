/** Names under which values without a class of their own are handed to collaborators. */
export const CONFIG = Symbol('Config');
export const LOG = Symbol('Log');
