import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, memberList, optionalText } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Resource } from '../resource.ts'
import { accounts } from '../users/state.ts'
import { parseJql } from './parse.ts'
import { sanitizeJql } from './sanitize.ts'
import { structureBean } from './structure.ts'
import { validateJql } from './validate.ts'

type Validation = 'strict' | 'warn' | 'none'

function readValidation({ query }: Context): Validation {
  const asked = query.get('validation') ?? 'strict'
  if (asked === 'strict' || asked === 'warn' || asked === 'none') return asked
  return refuse(400, `The validation '${asked}' is not valid.`)
}

/** One query: its errors, what it names that is not there, and its structure where that is given. */
function parsedBean(context: Context, query: string, validation: Validation) {
  const parsed = parseJql(query)
  if (parsed.kind === 'malformed') return { query, errors: [parsed.message] }
  const structure = structureBean(parsed.query)
  if (validation === 'none') return { query, structure }
  const complaints = validateJql(context, parsed.query)
  const asErrors = extraSwitch<string>(context.site, 'missingJqlValues', 'warnings') === 'errors'
  const errors = [...complaints.errors, ...(asErrors ? complaints.missing : [])]
  const warnings = asErrors ? [] : complaints.missing
  const isShown = validation === 'warn' || errors.length + warnings.length === 0
  return {
    query,
    ...(isShown ? { structure } : {}),
    ...(errors.length === 0 ? {} : { errors }),
    ...(warnings.length === 0 ? {} : { warnings }),
  }
}

function parseQueries(context: Context): Reply {
  const validation = readValidation(context)
  const { queries } = bodyMembers(context)
  if (!Array.isArray(queries) || queries.length === 0) {
    return refuse(400, 'The queries has to be provided.')
  }
  return ok({ queries: queries.map((query) => parsedBean(context, String(query), validation)) })
}

function sanitizeQueries(context: Context): Reply {
  const wanted = memberList(bodyMembers(context), 'queries')
  if (wanted.length === 0) return refuse(400, 'The queries has to be provided.')
  if (wanted.length > 20) return refuse(400, 'The maximum number of queries is 20.')
  const sanitized = wanted.map((one) => {
    const accountId = optionalText(one, 'accountId', 128)
    const initialQuery = optionalText(one, 'query') ?? ''
    const caller = accountId === undefined ? undefined : accounts.of(context.site)[accountId]
    const result = sanitizeJql({ ...context, caller }, initialQuery)
    return { initialQuery, ...result, ...(accountId === undefined ? {} : { accountId }) }
  })
  return ok({ queries: sanitized })
}

/** Queries: read, held against the site, and rid of names that a person may not see. */
export const jqlResource: Resource = {
  name: 'jql',
  routes: [
    {
      method: 'POST',
      path: '/rest/api/3/jql/parse',
      who: 'open',
      reads: true,
      scopes: { classic: 'read:jira-work' },
      handle: parseQueries,
    },
    {
      method: 'POST',
      path: '/rest/api/3/jql/sanitize',
      who: 'admin',
      refusal:
        'You are not authorized to perform this action. Administrator privileges are required.',
      reads: true,
      handle: sanitizeQueries,
    },
  ],
}
