import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { objectsIn, textIn } from '../wanted-members.ts'
import type { JiraComponent } from './schema.ts'
import { readValue, type ValueReading } from './value/read-value.ts'
import { type ValueWriting, writeValue } from './value/write-value.ts'

/** What a rule's components are read with. */
export interface ComponentReading extends ValueReading {
  /** By what name the rule knows a connection: its id differs from site to site. */
  readonly connectionName: (id: string) => string
}

/** The trigger's own copy of the scope, which the API brings in line with it (automation-api §3). */
const scopeCopy = 'eventFilters'
const asScope = 'as the scope'

const readOwnValue = (
  { type, value }: JiraComponent,
  path: string,
  reading: ValueReading,
): Json => {
  const member = type.startsWith('jira.jql.') ? 'jql' : 'value'
  const held: Json = value ?? null
  const own = isJsonObject(held) && scopeCopy in held ? { ...held, [scopeCopy]: asScope } : held
  return readValue(own, { path: `${path}.value`, member, fieldType: '' }, reading)
}

/**
 * A component with all that is in it, normalised: without ids of components, which differ from site
 * to site, and without what nesting says already.
 */
export const readComponent = (
  component: JiraComponent,
  path: string,
  reading: ComponentReading,
): JsonObject => {
  const inside = (list: 'conditions' | 'children') =>
    (component[list] ?? []).map((one, at) => readComponent(one, `${path}.${list}.${at}`, reading))
  return {
    component: component.component,
    type: component.type,
    schemaVersion: component.schemaVersion ?? null,
    value: readOwnValue(component, path, reading),
    connection: component.connectionId ? reading.connectionName(component.connectionId) : '',
    conditions: inside('conditions'),
    children: inside('children'),
  }
}

/** What a rule's components are written with. */
export interface ComponentWriting extends ValueWriting {
  readonly connectionId: (name: string) => string
  readonly scope: readonly string[]
}

const writeOwnValue = (value: Json, path: string, writing: ComponentWriting): Json => {
  const written = writeValue(value, path, writing)
  return isJsonObject(written) && written[scopeCopy] === asScope
    ? { ...written, [scopeCopy]: [...writing.scope] }
    : written
}

/** A component as the API takes it: no ids, so that it makes its own (automation-api §3). */
export const writeComponent = (
  component: JsonObject,
  path: string,
  writing: ComponentWriting,
): JsonObject => {
  const inside = (list: 'conditions' | 'children') =>
    objectsIn(component, list).map((one, at) =>
      writeComponent(one, `${path}.${list}.${at}`, writing),
    )
  const isTrigger = textIn(component, 'component') === 'TRIGGER'
  const connection = textIn(component, 'connection')
  return {
    component: textIn(component, 'component'),
    type: textIn(component, 'type'),
    schemaVersion: component.schemaVersion ?? null,
    value: writeOwnValue(component.value ?? null, `${path}.value`, writing),
    conditions: inside('conditions'),
    connectionId: connection === '' ? null : writing.connectionId(connection),
    ...(isTrigger ? {} : { children: inside('children'), parentId: null, conditionParentId: null }),
  }
}
