import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import { newPrefix } from '../planning/cut-cycles.ts'
import type { ObjectIndex } from '../planning/object-index.ts'

/** Objects of the destination at one time, by native id or `new:STEP`. */
export interface View {
  readonly dataOf: (kind: string, id: string) => JsonObject | undefined
  /** The id where the object is not known. */
  readonly nameOf: (kind: string, id: string) => string
}

/** The destination before and after a plan. */
export interface PlanView {
  readonly now: View
  readonly later: View
}

/** The destination as it is, and as the steps leave it. */
export const planView = (steps: readonly Step[], destination: ObjectIndex): PlanView => {
  const byDestination = new Map(steps.map((step) => [`${step.kind}:${step.destinationId}`, step]))
  const byId = new Map(steps.map((step) => [step.id, step]))
  const stepFor = (kind: string, id: string) =>
    id.startsWith(newPrefix)
      ? byId.get(id.slice(newPrefix.length))
      : byDestination.get(`${kind}:${id}`)
  const now: View = {
    dataOf: (kind, id) => destination.get(kind, id)?.data,
    nameOf: (kind, id) => destination.get(kind, id)?.name ?? id,
  }
  const later: View = {
    dataOf: (kind, id) => stepFor(kind, id)?.after ?? now.dataOf(kind, id),
    nameOf: (kind, id) => stepFor(kind, id)?.name ?? now.nameOf(kind, id),
  }
  return { now, later }
}
