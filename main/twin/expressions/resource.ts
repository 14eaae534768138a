import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, textMap } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Resource } from '../resource.ts'
import { checkNames, scopeWith } from './check-names.ts'
import { parseExpression } from './parse.ts'
import { MalformedExpression } from './tokens.ts'
import type { Tree } from './tree.ts'

const longest = 1000

type Errors = readonly Readonly<Record<string, unknown>>[]

function tooLong(expression: string): Errors {
  if (expression.length <= longest) return []
  const { length } = expression
  const message = `Jira expression is too long (${length}), limit: ${longest} characters`
  return [{ message, type: 'other' }]
}

function readTree(expression: string): { readonly tree?: Tree; readonly errors: Errors } {
  try {
    return { tree: parseExpression(expression), errors: [] }
  } catch (error) {
    if (!(error instanceof MalformedExpression)) throw error
    const { line, column, message } = error
    return { errors: [{ line, column, message, type: 'syntax' }] }
  }
}

function analysisBean(
  { site }: Context,
  expression: string,
  scope: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const { tree, errors } = readTree(expression)
  const named =
    tree === undefined || scope === undefined
      ? []
      : checkNames(site, tree, scope).map((complaint) => ({ ...complaint, type: 'type' }))
  const all = [...tooLong(expression), ...errors, ...named]
  return { expression, valid: all.length === 0, ...(all.length === 0 ? {} : { errors: all }) }
}

/** `POST /expression/analyse`: names are looked at with `check=type`; nothing is ever worked out. */
function analyse(context: Context): Reply {
  const check = context.query.get('check') ?? 'syntax'
  if (!['syntax', 'type', 'complexity'].includes(check)) {
    return refuse(400, `The check '${check}' is not valid.`)
  }
  const body = bodyMembers(context)
  const { expressions } = body
  if (!Array.isArray(expressions)) return refuse(400, 'The expressions has to be provided.')
  const scope =
    check === 'type' ? scopeWith(Object.keys(textMap(body, 'contextVariables'))) : undefined
  return ok({ results: expressions.map((one) => analysisBean(context, String(one), scope)) })
}

/** Jira expressions: whether they can be read, and whether their names mean something here. */
export const expressionsResource: Resource = {
  name: 'expressions',
  routes: [
    {
      method: 'POST',
      path: '/rest/api/3/expression/analyse',
      who: 'open',
      reads: true,
      scopes: { classic: 'read:jira-work' },
      handle: analyse,
    },
  ],
}
