import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { ObjectIndex } from './object-index.ts'

/** Gives the decisions that the user made about a source object. */
export type DecisionsFor = (object: ConfigObject) => readonly Decision[]

/**
 * Finds decisions by kind and name, narrowed by owner and source id where the decision names them.
 * A project may be named by its key.
 */
export const decisionsFor = (decisions: readonly Decision[], source: ObjectIndex): DecisionsFor => {
  const byName = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const key = `${decision.kind}\n${decision.name}`
    byName.set(key, [...(byName.get(key) ?? []), decision])
  }
  const named = (kind: string, name: string) => byName.get(`${kind}\n${name}`) ?? []
  const ownerNames = (object: ConfigObject): readonly string[] => {
    const owner = object.owner && source.get(object.owner.kind, object.owner.id)
    return owner ? [owner.name, owner.naturalKey.replace(/^key:/, '')] : []
  }
  return (object) =>
    [
      ...named(object.kind, object.name),
      ...(object.kind === 'project'
        ? named('project', object.naturalKey.replace(/^key:/, ''))
        : []),
    ].filter(
      (decision) =>
        (decision.sourceId === undefined || decision.sourceId === object.id) &&
        (decision.owner === undefined || ownerNames(object).includes(decision.owner)),
    )
}
