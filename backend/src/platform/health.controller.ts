import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Database } from './database/database.ts';

/** For whatever watches over the process: is it alive, and can it serve? */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready() {
    await this.database.reads.query('select 1').catch(() => {
      throw new ServiceUnavailableException('The database does not answer.');
    });
    return { status: 'ok' };
  }
}
