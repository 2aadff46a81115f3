import { Controller, Get, HttpCode, Inject, Param, Post, Redirect } from '@nestjs/common';
import { OneTapService } from './one-tap.service.ts';

/**
 * `/api/unsubscribe/{organization}/{secret}`, the address in the head of a mail: a mail program posts to it when its
 * reader presses "Unsubscribe" (RFC 8058), a browser that follows it is shown the page that asks.
 */
@Controller('api/unsubscribe')
export class UnsubscribeController {
  constructor(@Inject(OneTapService) private readonly service: OneTapService) {}

  @Post(':organization/:token')
  @HttpCode(200)
  async unsubscribe(@Param('organization') slug: string, @Param('token') token: string): Promise<object> {
    const link = isToken(token) ? await this.service.look({ slug, token }) : null;
    if (link?.act === 'UNSUBSCRIBE') await this.service.answer({ slug, token }, {});
    return {};
  }

  @Get(':organization/:token')
  @Redirect()
  show(@Param('organization') slug: string, @Param('token') token: string): { url: string; statusCode: number } {
    const isOurs = isToken(token) && /^[a-z0-9-]{3,40}$/.test(slug);
    return { url: isOurs ? `/answer/${slug}#${token}` : '/', statusCode: 303 };
  }
}

const isToken = (token: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(token);
