import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.ts';
import { CONFIG } from '../tokens.ts';

const ivLength = 12;
const tagLength = 16;

/**
 * Keeps secrets that have to be read again, such as the one an identity provider knows us by. AES-256-GCM; the key is
 * in no database, and what is sealed for one organization opens for no other.
 */
@Injectable()
export class Seal {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'secretsKey'>) {}

  get canKeep(): boolean {
    return this.config.secretsKey !== undefined;
  }

  close(secret: string, organizationId: string): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(organizationId), iv);
    return Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** Null when it was sealed with another key, or for somebody else, or was changed. */
  open(sealed: Buffer, organizationId: string): string | null {
    if (!this.canKeep || sealed.length <= ivLength + tagLength) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(organizationId), sealed.subarray(0, ivLength));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    try {
      return decipher.update(sealed.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  }

  private keyFor(organizationId: string): Buffer {
    if (!this.config.secretsKey) throw new Error('Without SECRETS_KEY nothing is sealed.');
    return Buffer.from(hkdfSync('sha256', this.config.secretsKey, '', `cx board ${organizationId}`, 32));
  }
}
