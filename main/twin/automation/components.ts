import { Refusal } from '../http/errors.ts'
import { isMembers, type Members } from '../http/members.ts'
import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { knowsComponentType } from './component-types.ts'
import { refuseRule, refuseUnreadable } from './errors.ts'
import { type Component, componentKinds } from './state.ts'

const strayIds = 'Component ids do not match the existing rule or there are duplicate ids'

/** What the ids in a tree may be: none for a new rule, those of the rule for one that exists. */
export interface KnownIds {
  /** Id of the component above, by id; null at the top. */
  readonly parents: ReadonlyMap<string, string | null>
  readonly taken: Set<string>
}

function collectParents(
  components: readonly Component[],
  above: string | null,
  parents: Map<string, string | null>,
): void {
  for (const { id, children, conditions } of components) {
    parents.set(id, above)
    collectParents(children, id, parents)
    collectParents(conditions, id, parents)
  }
}

/** The ids that an update of these components may name, each once and where it was. */
export function knownIds(components: readonly Component[]): KnownIds {
  const parents = new Map<string, string | null>()
  collectParents(components, null, parents)
  return { parents, taken: new Set() }
}

function listOf(members: Members, name: string): readonly unknown[] {
  const value = members[name]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : refuseUnreadable()
}

/** An unknown type is what the real API answers 500 to, without a body. */
function readType(site: Pick<Site, 'state'>, value: unknown): string {
  if (typeof value !== 'string') return refuseUnreadable()
  if (!knowsComponentType(site, value)) throw new Refusal({ status: 500 })
  return value
}

function readValue(value: unknown): Component['value'] {
  if (typeof value === 'string' || isMembers(value)) return value
  return refuseUnreadable()
}

function readVersion(value: unknown): number | null {
  if (value === undefined || value === null) return null
  return Number.isInteger(value) ? Number(value) : refuseUnreadable()
}

function readId(site: Pick<Site, 'state'>, value: unknown, above: string | null, known: KnownIds) {
  if (value === undefined || value === null) return nextId(site, 'ruleComponent')
  if (typeof value !== 'string') return refuseUnreadable()
  if (known.taken.has(value) || known.parents.get(value) !== above) refuseRule(strayIds)
  known.taken.add(value)
  return value
}

/** Nesting says what is above; a parent id that says something else is refused. */
function checkParent(value: unknown, above: string | null): void {
  if (value !== undefined && value !== null && value !== above) refuseRule(strayIds)
}

/** Reads one component with all that is in it. `above` is the id of the one around it. */
export function readComponent(
  site: Pick<Site, 'state'>,
  source: unknown,
  known: KnownIds,
  above: string | null = null,
): Component {
  if (!isMembers(source)) return refuseUnreadable()
  const kind = componentKinds.find((one) => one === source.component) ?? refuseUnreadable()
  const id = readId(site, source.id, above, known)
  checkParent(source.parentId, above)
  checkParent(source.conditionParentId, above)
  const { connectionId } = source
  if (typeof connectionId !== 'string' && connectionId !== undefined && connectionId !== null) {
    return refuseUnreadable()
  }
  const read = (one: unknown) => readComponent(site, one, known, id)
  return {
    id,
    component: kind,
    type: readType(site, source.type),
    schemaVersion: readVersion(source.schemaVersion),
    value: readValue(source.value),
    conditions: listOf(source, 'conditions').map(read),
    children: listOf(source, 'children').map(read),
    connectionId: connectionId ?? null,
  }
}

/** All components of a tree, those inside others too. */
export function flatten(components: readonly Component[]): readonly Component[] {
  return components.flatMap((one) => [one, ...flatten(one.conditions), ...flatten(one.children)])
}
