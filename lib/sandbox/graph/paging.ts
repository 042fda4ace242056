import { account } from '@/lib/sandbox/account';
import type { GraphCall } from './graph-call';

/** Where a page begins and ends, and whether there is more on either side. */
export type PageEnds = { before: string; after: string; hasNext: boolean; hasPrevious: boolean };

/**
 * The `paging` of a list: `next` carries the token, as Graph's does, and is absent on the last page; `previous` on the
 * first.
 *
 * @param path of the list, without the version
 */
export function writePaging(call: GraphCall, path: string, ends: PageEnds): object {
  const { before, after, hasNext, hasPrevious } = ends;
  return {
    cursors: { before, after },
    ...(hasNext && { next: pageUrl(call, path, 'after', after) }),
    ...(hasPrevious && { previous: pageUrl(call, path, 'before', before) }),
  };
}

function pageUrl({ sandbox, version, query }: GraphCall, path: string, direction: string, cursor: string) {
  const search = new URLSearchParams(query);
  for (const name of ['after', 'before']) search.delete(name);
  search.set('access_token', account.accessToken);
  search.set(direction, cursor);
  const prefix = version === '' ? '' : `/${version}`;
  return `${sandbox.baseUrl}${prefix}/${path}?${search}`;
}
