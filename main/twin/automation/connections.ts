import type { Context } from '../http/context.ts'
import { isMembers } from '../http/members.ts'
import { flatten } from './components.ts'
import { refuseRule, refuseUnreadable } from './errors.ts'
import { authTypes, automation, type Connection, type RuleContent } from './state.ts'

function optional(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? value : refuseUnreadable()
}

/** Only the caller's own connection works, and OAuth only where somebody granted it before. */
function isAuthenticated({ site, caller }: Context, connection: Omit<Connection, 'authenticated'>) {
  if (connection.accountId === null || connection.accountId !== caller?.accountId) return false
  const { grantedTargets } = automation.of(site)
  return (
    connection.authType !== 'OAUTH_3LO' || grantedTargets.includes(connection.connectionTargetKey)
  )
}

function readConnection(
  context: Context,
  source: unknown,
  before: readonly Connection[],
): Connection {
  if (!isMembers(source)) return refuseUnreadable()
  const id = optional(source.id) ?? refuseUnreadable()
  const now = context.site.clock.now() / 1000
  const connection = {
    id,
    accountId: optional(source.accountId),
    connectionTargetKey: optional(source.connectionTargetKey) ?? refuseUnreadable(),
    targetConfigJson: optional(source.targetConfigJson) ?? '{}',
    authType: authTypes.find((type) => type === source.authType) ?? refuseUnreadable(),
    createdAt: before.find((one) => one.id === id)?.createdAt ?? now,
    updatedAt: now,
  }
  return { ...connection, authenticated: isAuthenticated(context, connection) }
}

/**
 * The connections of a body over those that the rule had. Those that no component uses are gone;
 * a component that uses one that is neither is refused.
 */
export function readConnections(
  context: Context,
  sources: unknown,
  content: RuleContent,
  before: readonly Connection[],
): readonly Connection[] {
  if (sources !== undefined && sources !== null && !Array.isArray(sources)) refuseUnreadable()
  const given = ((sources ?? []) as unknown[]).map((one) => readConnection(context, one, before))
  const kept = before.filter(({ id }) => !given.some((one) => one.id === id))
  const all = [...given, ...kept]
  const used = new Set(
    flatten([content.trigger, ...content.components]).flatMap(
      ({ connectionId }) => connectionId ?? [],
    ),
  )
  for (const id of used) {
    if (!all.some((one) => one.id === id)) {
      refuseRule(`There is no connection '${id}'`, 'connections')
    }
  }
  return all.filter(({ id }) => used.has(id))
}

/** Whether all connections work, so that a rule may be enabled. */
export function areAuthenticated(connections: readonly Connection[]): boolean {
  return connections.every(({ authenticated }) => authenticated)
}
