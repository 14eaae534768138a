import type { Decision } from '#contract/model/decision'
import { unfitWording } from '#contract/wording/unfit-wording'
import type { KindModels } from '#domain/kind-model'
import { decisionsFor } from '#domain/planning/decision-index'
import type { ObjectIndex } from '#domain/planning/object-index'

/** Both sites that decisions are made for. */
export interface DecidedSites {
  readonly source: ObjectIndex
  readonly destination: ObjectIndex
  readonly models: KindModels
}

/** Tells why a decision is about nothing on two sites; undefined where it fits. */
export const unfitReason = ({ source, destination, models }: DecidedSites) => {
  const named = new Set(
    source.objects.flatMap(({ kind, name, naturalKey }) => [
      `${kind}\n${name}`,
      ...(kind === 'project' ? [`${kind}\n${naturalKey.replace(/^key:/, '')}`] : []),
    ]),
  )
  const isAbout = (decision: Decision): boolean => {
    const { kind, name } = decision
    const decisionFor = decisionsFor([decision], source)
    return source.objects.some(
      (object) =>
        object.kind === kind &&
        (object.name === name || kind === 'project') &&
        decisionFor(object).length > 0,
    )
  }
  return (decision: Decision): string | undefined => {
    const { kind, name } = decision
    const title = models.get(kind)?.title.one
    if (title === undefined) return unfitWording.kind(kind)
    if (decision.choose === 'use' || decision.choose === 'delete') {
      const { destinationId } = decision
      if (!destination.get(kind, destinationId)) {
        return unfitWording.notThere(title, name, destinationId)
      }
    }
    if (decision.choose === 'delete') return undefined
    if (!named.has(`${kind}\n${name}`)) return unfitWording.notHere(title, name)
    const isNarrow = decision.sourceId !== undefined || decision.owner !== undefined
    return isNarrow && !isAbout(decision) ? unfitWording.another(title, name) : undefined
  }
}
