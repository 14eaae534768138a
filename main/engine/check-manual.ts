import type { ConfigObject } from '#contract/model/config-object'
import { isJsonObject } from '#contract/model/json'
import type { Plan } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import { checkableManual } from '#domain/deployment/manual-objects'
import type { Kind } from '#kinds/kind'
import type { NamedObject, SoughtObject } from '#kinds/read-again'
import { isSame } from '#kinds/same-data'

/** What looking manual steps up takes. */
export interface ManualCheckInput {
  readonly plan: Pick<Plan, 'manual' | 'steps'>
  readonly outcomeOf: (stepId: string) => StepOutcome | undefined
  /** Ids of the manual steps that ended already; they are not looked up again. */
  readonly ended: ReadonlySet<string>
  readonly kinds: ReadonlyMap<string, Kind>
  /** An object of the destination as it is now; undefined when it is not found. */
  readonly read: (sought: SoughtObject) => Promise<ConfigObject | undefined>
  /** Whether there is an object of a natural key there now. */
  readonly isThere: (sought: NamedObject) => Promise<boolean>
  /** Told how many manual steps are looked up. */
  readonly onChecked?: (done: number, total: number) => void
}

/** Ids of manual steps by what the destination shows. */
export interface ManualCheck {
  readonly done: readonly string[]
  readonly unlike: readonly string[]
}

/**
 * Looks up on the destination which manual steps are done. What cannot be looked up yet, or is not
 * found, is in neither list. Failures are those of `read`.
 */
export const checkManual = async (input: ManualCheckInput): Promise<ManualCheck> => {
  const { plan, outcomeOf, ended, kinds, read, isThere, onChecked = () => {} } = input
  let looked = 0
  const open = checkableManual(plan, outcomeOf).filter(({ manual }) => !ended.has(manual.id))
  const checked = await Promise.all(
    open.map(async (one) => {
      const { manual, owner } = one
      const { kind, path } = manual
      if (one.look === 'object') {
        const isMade = await isThere({ kind, naturalKey: one.naturalKey, owner })
        looked += 1
        onChecked(looked, open.length)
        // What is not there yet is not otherwise than it should be.
        return { id: manual.id, done: isMade ? true : undefined }
      }
      const { objectId, wanted } = one
      const model = kinds.get(kind)?.model
      const object = await read({ kind, id: objectId, owner })
      looked += 1
      onChecked(looked, open.length)
      // Perhaps it could not be read: a gap is never taken for an absence.
      if (model === undefined || object === undefined) return { id: manual.id, done: undefined }
      const shall = path === '' && isJsonObject(wanted) ? wanted : { [path]: wanted }
      const held = Object.keys(shall).flatMap((member) => {
        const value = object.data[member]
        return value === undefined ? [] : [[member, value] as const]
      })
      const isWhole = held.length === Object.keys(shall).length
      const done = isWhole && isSame(Object.fromEntries(held), shall, model)
      return { id: manual.id, done }
    }),
  )
  const idsWhere = (done: boolean): readonly string[] =>
    checked.flatMap((one) => (one.done === done ? [one.id] : []))
  return { done: idsWhere(true), unlike: idsWhere(false) }
}
