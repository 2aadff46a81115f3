import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import { CONFIG, LOG } from '../platform/tokens.ts';
import { DemoMaker } from './demo-maker.ts';

/** At the start: creates the demonstration once, leaves it out, or removes it, as the settings say. */
@Injectable()
export class Demonstration implements OnApplicationBootstrap {
  constructor(
    private readonly maker: DemoMaker,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.removeDemo) await this.remove();
    if (this.config.demo && this.config.role !== 'WORKER') await this.prepare();
  }

  private async prepare(): Promise<void> {
    const began = performance.now();
    const sayFirst = () => this.log.info('Making Meridian Bank, the demonstration: about a minute.');
    const isNew = await this.maker.prepare(sayFirst).catch((err: unknown) => {
      this.log.error({ err }, 'The demonstration could not be made; everything else goes on.');
      return false;
    });
    if (isNew) this.log.info(`Meridian Bank, the demonstration, was made in ${seconds(began)} s.`);
  }

  private async remove(): Promise<void> {
    if (await this.maker.remove()) this.log.info('The demonstration was removed.');
  }
}

const seconds = (began: number) => ((performance.now() - began) / 1000).toFixed(1);
