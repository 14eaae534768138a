import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { KnownPair } from '#contract/model/ledger'
import { isWriting, type Plan } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { mapReferences } from '#domain/reference-walk'

/** A destination after a plan was carried out in memory, and the pairs its journal would hold. */
export interface Carried {
  readonly snapshot: Snapshot
  readonly pairs: readonly KnownPair[]
  readonly writes: number
}

/**
 * Carries out the steps that nothing blocks, in the plan's order, on a copy of the snapshot. Ids of new
 * objects begin with the prefix, another one for each deployment to a site.
 */
export const carryOut = (plan: Plan, destination: Snapshot, prefix = 'made'): Carried => {
  const objects = new Map(
    destination.objects.map((found) => [`${found.kind}:${found.id}`, found] as const),
  )
  const ids = new Map<string, string>()
  const pairs: KnownPair[] = []
  let writes = 0
  const native = (id: string): string => {
    if (!id.startsWith('new:')) return id
    const known = ids.get(id.slice(4))
    if (!known) throw new Error(`used before it was made: ${id}`)
    return known
  }
  for (const step of plan.steps) {
    if (!isWriting(step) || step.blockedBy.length > 0) continue
    writes += 1
    if (step.action === 'delete') {
      objects.delete(`${step.kind}:${step.destinationId}`)
      for (const [key, { owner }] of objects) {
        if (owner?.kind === step.kind && owner.id === step.destinationId) objects.delete(key)
      }
      continue
    }
    const first = step.id.replace(/#2$/, '')
    const id = step.destinationId ?? ids.get(first) ?? `${prefix}-${ids.size + 1}`
    ids.set(first, id)
    pairs.push({ kind: step.kind, sourceId: step.sourceId, destinationId: id })
    const data = mapReferences(step.after, (found) =>
      reference(found.$ref, native(found.id)),
    ) as JsonObject
    const made: ConfigObject = {
      kind: step.kind,
      id,
      name: step.name,
      naturalKey: step.naturalKey,
      ...(step.owner ? { owner: { kind: step.owner.kind, id: native(step.owner.id) } } : {}),
      protection: objects.get(`${step.kind}:${id}`)?.protection ?? 'none',
      data,
      facts: {},
    }
    objects.set(`${step.kind}:${id}`, made)
  }
  return { snapshot: { ...destination, objects: [...objects.values()] }, pairs, writes }
}
