import type { Context } from '../http/context.ts'
import { Refusal } from '../http/errors.ts'
import { queryInteger } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'

/** Address of this API, which is not the platform's. */
export const deskApi = (context: Context): string => `${context.site.address}/rest/servicedeskapi`

/** Ends a handler with the error of this API, whose envelope is its own. */
export function refuseDesk(status: number, errorMessage: string): never {
  const i18nErrorMessage = { i18nKey: 'sd.error', parameters: [] }
  throw new Refusal({ status, body: { errorMessage, i18nErrorMessage } })
}

/** A page of this API: `start` and `limit`, no total. */
export function deskPage(context: Context, items: readonly unknown[]): Reply {
  const start = queryInteger(context, 'start', 0)
  const limit = Math.min(Math.max(queryInteger(context, 'limit', 50), 1), 100)
  if (start < 0) refuseDesk(400, 'The start index must be zero or more.')
  const values = items.slice(start, start + limit)
  const isLastPage = start + values.length >= items.length
  const link = (from: number) => {
    const query = new URLSearchParams(context.query)
    query.set('start', String(from))
    query.set('limit', String(limit))
    return `${context.site.address}${context.path}?${query}`
  }
  return ok({
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: {
      self: link(start),
      base: context.site.address,
      context: '',
      ...(isLastPage ? {} : { next: link(start + limit) }),
      ...(start > 0 ? { prev: link(Math.max(0, start - limit)) } : {}),
    },
    values,
  })
}
