import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { TooBusy } from '../barriers.ts';

const hash = promisify(argon2);
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

/** Hashes at one time, so that a flood of sign-ins neither fills the memory nor starves the thread pool. */
const atOnce = 2;
const mayWait = 100;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) throw new TooBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await act();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
const head = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;

/** Argon2id as a PHC string, which carries its own parameters: raising them later leaves old passwords readable. */
export async function hashOf(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await inTurn(() => hash('argon2id', { ...cost, message: password, nonce, tagLength }));
  return `${head}$${text(nonce)}$${text(tag)}`;
}

/** A hash that no password has: what an unknown account is compared with, so that it takes as long as a known one. */
const nobody = `${head}$${text(randomBytes(16))}$${text(randomBytes(tagLength))}`;

/** Whether this is the password; with no hash the same work is done and the answer is no. */
export async function isPassword(password: string, phc: string | null): Promise<boolean> {
  const { memory, passes, parallelism, nonce, tag } = partsOf(phc ?? nobody);
  const parameters = { memory, passes, parallelism, message: password, nonce, tagLength: tag.length };
  const found = await inTurn(() => hash('argon2id', parameters));
  return timingSafeEqual(found, tag) && phc !== null;
}

function partsOf(phc: string) {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  if (!found) throw new Error('A stored password is no argon2id hash.');
  const [, memory, passes, parallelism, nonce = '', tag = ''] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
