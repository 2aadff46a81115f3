import { Controller } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const slugHeader = 'x-cx-organization';
const pattern = /^\/api\/([a-z0-9-]{3,40})\/([a-z-]+)(?=$|[/?])/;
const routes = new Set(['graphql', 'live']);

/** A controller of files at `/api/{organization}/{name}`; `slugOf` tells it which organization. */
export function OfOrganization(name: string): ClassDecorator {
  routes.add(name);
  return Controller(`api/${name}`);
}

/** What stands at `/api/{organization}/{name}` is one route each; the organization travels on as a header we alone set. */
export function organizationInAddress(request: { url?: string | undefined; headers: Record<string, unknown> }): string {
  const url = request.url ?? '/';
  delete request.headers[slugHeader];
  const [found, slug, name] = pattern.exec(url) ?? [];
  if (found === undefined || name === undefined || !routes.has(name)) return url;
  request.headers[slugHeader] = slug;
  return url.replace(found, `/api/${name}`);
}

export const slugOf = (request: FastifyRequest): string | null => {
  const slug = request.headers[slugHeader];
  return typeof slug === 'string' ? slug : null;
};
