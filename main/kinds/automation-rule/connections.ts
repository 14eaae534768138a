import type { Json, JsonObject } from '#contract/model/json'
import { objectsIn, textIn } from '../wanted-members.ts'
import { derivedUuid } from './rule-uuid.ts'
import type { JiraConnection } from './schema.ts'
import { readValue, type ValueReading } from './value/read-value.ts'
import { type ValueWriting, writeValue } from './value/write-value.ts'

/** Names a rule's connections by their order, which is all that is alike on two sites. */
export const connectionNames = (
  connections: readonly JiraConnection[],
): ReadonlyMap<string, string> =>
  new Map(connections.map(({ id }, at) => [id, `connection ${at + 1}`]))

const parsed = (json: string): Json => {
  try {
    return JSON.parse(json) as Json
  } catch {
    return json
  }
}

/** The connections of a rule, without who made them and what lets them in. */
export const readConnections = (
  connections: readonly JiraConnection[],
  reading: ValueReading,
): readonly JsonObject[] =>
  connections.map(({ connectionTargetKey, authType, targetConfigJson }, at) => ({
    name: `connection ${at + 1}`,
    target: connectionTargetKey,
    authType,
    config: readValue(
      parsed(targetConfigJson ?? '{}'),
      { path: `connections.${at}.config`, member: 'config', fieldType: '' },
      reading,
    ),
  }))

/**
 * The id that a connection gets: that of the one in its place which the rule has already, or a new
 * one that is always the same.
 */
export const connectionIds =
  (data: JsonObject, present: readonly JiraConnection[], cloudId: string, ruleId: string) =>
  (name: string): string => {
    const at = objectsIn(data, 'connections').findIndex((one) => one.name === name)
    const wanted = objectsIn(data, 'connections')[at]
    const there = present[at]
    const isSame =
      there !== undefined &&
      there.connectionTargetKey === wanted?.target &&
      there.authType === wanted.authType
    return isSame ? there.id : derivedUuid(cloudId, `${ruleId} ${name}`)
  }

/**
 * Connections that the rule lacks. They are the deploying account's, since nobody can connect for
 * somebody else; what needs a grant waits for it in Jira (POST /rule).
 */
export const writeConnections = (
  data: JsonObject,
  idOf: (name: string) => string,
  present: readonly JiraConnection[],
  accountId: string,
  writing: ValueWriting,
): readonly JsonObject[] =>
  objectsIn(data, 'connections').flatMap((connection, at) => {
    const id = idOf(textIn(connection, 'name'))
    if (present.some((one) => one.id === id)) return []
    const config = writeValue(connection.config ?? {}, `connections.${at}.config`, writing)
    return [
      {
        id,
        accountId,
        connectionTargetKey: textIn(connection, 'target'),
        targetConfigJson: typeof config === 'string' ? config : JSON.stringify(config),
        authType: textIn(connection, 'authType'),
      },
    ]
  })
