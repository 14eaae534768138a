import type { Context } from '../http/context.ts'
import { isMembers, type Members } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { summaryBean } from './bean.ts'
import { refuseRule, refuseUnreadable } from './errors.ts'
import { listRules, type Rule } from './state.ts'

const hour = 3_600_000

/** Which rules are wanted; a cursor carries it along. */
interface Wanted {
  readonly trigger?: string
  readonly state?: string
  readonly scope?: string
  readonly author?: string
}

/** Where a page begins, among which rules; worthless after an hour. */
interface Cursor {
  readonly start: number
  readonly until: number
  readonly wanted: Wanted
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

function readCursor({ site }: Context, text: string): Cursor {
  const refuseCursor = () => refuseRule("'cursor' is not valid", 'cursor')
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!isMembers(cursor) || !isMembers(cursor.wanted)) return refuseCursor()
    if (typeof cursor.start !== 'number' || typeof cursor.until !== 'number') {
      return refuseCursor()
    }
    if (cursor.until < site.clock.now()) return refuseCursor()
    return { start: cursor.start, until: cursor.until, wanted: readWanted(cursor.wanted) }
  } catch (error) {
    if (error instanceof SyntaxError) return refuseCursor()
    throw error
  }
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit
  return refuseRule("'limit' must be in the range [1,100]", 'limit', 'api.validation.outside-range')
}

function fits(rule: Rule, { trigger, state, scope, author }: Wanted): boolean {
  return (
    (trigger === undefined || rule.trigger.type === trigger) &&
    (state === undefined || rule.state === state) &&
    (scope === undefined || rule.ruleScopeARIs.includes(scope)) &&
    (author === undefined || rule.authorAccountId === author)
  )
}

/** Links are bare query strings, null where there is no page; there is no total. */
function page(context: Context, cursor: Cursor, limit: number): Reply {
  const found = listRules(context.site).filter((rule) => fits(rule, cursor.wanted))
  const { start, wanted } = cursor
  const link = (from: number) => {
    const until = context.site.clock.now() + hour
    return `?cursor=${writeCursor({ start: from, until, wanted })}&limit=${limit}`
  }
  return ok({
    links: {
      self: link(start),
      next: start + limit < found.length ? link(start + limit) : null,
      prev: start > 0 ? link(Math.max(0, start - limit)) : null,
    },
    data: found.slice(start, start + limit).map(summaryBean),
  })
}

const everything = (context: Context): Cursor => ({
  start: 0,
  until: context.site.clock.now(),
  wanted: {},
})

/** `GET /rule/summary`: all rules, 100 at a time unless told otherwise. */
export function listSummaries(context: Context): Reply {
  const { query } = context
  const limit = checkLimit(Number(query.get('limit') ?? 100))
  const cursor = query.get('cursor')
  return page(context, cursor === null ? everything(context) : readCursor(context, cursor), limit)
}

function readWanted(body: Members): Wanted {
  const wanted: Record<string, string> = {}
  for (const name of ['trigger', 'state', 'scope', 'author']) {
    const value = body[name]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string') return refuseUnreadable()
    wanted[name] = value
  }
  const { state } = wanted
  if (state !== undefined && state !== 'ENABLED' && state !== 'DISABLED') refuseUnreadable()
  return wanted
}

/** `POST /rule/summary`: those that fit, 50 at a time; something must be asked for. */
export function searchSummaries(context: Context): Reply {
  const { body } = context
  if (!isMembers(body)) return refuseUnreadable()
  const { cursor, limit } = body
  const size = checkLimit(limit === undefined ? 50 : Number(limit))
  if (typeof cursor === 'string') return page(context, readCursor(context, cursor), size)
  const wanted = readWanted(body)
  const { trigger, state, scope } = wanted
  if ([trigger, state, scope, limit].every((one) => one === undefined)) {
    refuseRule("At least one of 'trigger', 'state', 'scope', 'limit' must be provided")
  }
  return page(context, { ...everything(context), wanted }, size)
}
