import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { Refusal } from '../http/errors.ts'
import { isMembers, type Members } from '../http/members.ts'
import { created, ok, type Reply } from '../http/reply.ts'
import { knownIds } from './components.ts'
import { areAuthenticated, readConnections } from './connections.ts'
import { refuseRule, refuseUnreadable, ruleError } from './errors.ts'
import { readRule, readState } from './read-rule.ts'
import { followScope, readScope } from './scope.ts'
import { automation, type Connection, type Rule, type RuleContent } from './state.ts'
import { isUuidV7, nextUuidV7 } from './uuid-v7.ts'

/** The rule of the path. */
export function pathRule({ site, params }: Context): Rule {
  const { rules } = automation.of(site)
  const uuid = params.ruleUuid ?? ''
  const rule = Object.hasOwn(rules, uuid) ? rules[uuid] : undefined
  if (rule !== undefined) return rule
  throw new Refusal(ruleError(404, 'api.not-found', `There is no rule '${uuid}'`))
}

function bodyRule({ body }: Context): { rule: Members; connections: unknown } {
  if (!isMembers(body) || !isMembers(body.rule)) return refuseUnreadable()
  return { rule: body.rule, connections: body.connections }
}

function keep({ site }: Context, rule: Rule): void {
  automation.of(site).rules[rule.uuid] = rule
}

/** A rule that cannot run is disabled, whatever was asked for. */
function withConnections(content: RuleContent, connections: readonly Connection[]) {
  const state = areAuthenticated(connections) ? content.state : 'DISABLED'
  return { ...content, state, connections } as const
}

function readUuid({ site }: Context, value: unknown): string {
  if (value === undefined || value === null) return nextUuidV7(site)
  if (typeof value !== 'string') return refuseUnreadable()
  if (!isUuidV7(value)) refuseRule("'uuid' must be a UUID of version 7", 'uuid')
  const isTaken = automation.of(site).rules[value] !== undefined
  return isTaken ? refuseRule(`There is a rule '${value}' already`, 'uuid') : value
}

/** `POST /rule`: what comes in enabled is live at once. Names may repeat. */
export function createRule(context: Context): Reply {
  const { rule, connections } = bodyRule(context)
  const { site } = context
  const content = readRule(site, rule, knownIds([]), ['uuid'])
  const uuid = readUuid(context, rule.uuid)
  const now = site.clock.now() / 1000
  const read = readConnections(context, connections, content, [])
  keep(context, { ...withConnections(content, read), uuid, created: now, updated: now })
  return created({ ruleUuid: uuid })
}

/** `PUT /rule/{ruleUuid}`: the whole rule, no patch. */
export function updateRule(context: Context): Reply {
  const before = pathRule(context)
  const { rule, connections } = bodyRule(context)
  const { site } = context
  const content = readRule(site, rule, knownIds([before.trigger, ...before.components]))
  const read = readConnections(context, connections, content, before.connections)
  const { uuid, created: createdAt } = before
  const updated = site.clock.now() / 1000
  keep(context, { ...withConnections(content, read), uuid, created: createdAt, updated })
  return ok({ ruleUuid: uuid })
}

/** `PUT /rule/{ruleUuid}/state`. */
export function setState(context: Context): Reply {
  const rule = pathRule(context)
  if (!isMembers(context.body)) return refuseUnreadable()
  const state = readState(context.body.value)
  if (state === 'ENABLED' && !areAuthenticated(rule.connections)) {
    refuseRule('The rule cannot be enabled until all its connections are authenticated')
  }
  keep(context, { ...rule, state, updated: context.site.clock.now() / 1000 })
  return { status: 200 }
}

/** `PUT /rule/{ruleUuid}/rule-scope`: all scopes anew; the trigger follows. */
export function setScope(context: Context): Reply {
  const rule = pathRule(context)
  const { site, body } = context
  if (!isMembers(body) || body.ruleScopeARIs === undefined) return refuseUnreadable()
  const ruleScopeARIs = readScope(site, body.ruleScopeARIs)
  const trigger = followScope(rule.trigger, ruleScopeARIs)
  keep(context, { ...rule, ruleScopeARIs, trigger, updated: site.clock.now() / 1000 })
  return { status: 200 }
}

/** `DELETE /rule/{ruleUuid}`: only of a disabled rule. */
export function deleteRule(context: Context): Reply {
  const { uuid, state } = pathRule(context)
  if (state === 'ENABLED') refuseRule('Rule cannot be deleted unless it is already disabled.')
  delete automation.of(context.site).rules[uuid]
  return { status: extraSwitch(context.site, 'ruleDeletionStatus', 204) }
}
