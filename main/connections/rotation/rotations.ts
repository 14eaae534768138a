import { attempt } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { RotationOutcome } from '#contract/operations/connection-operations'
import { inTurnByKey } from '#store/in-turn'
import { finishRotation } from './finish-rotation.ts'
import { rotate } from './rotate.ts'
import { leftOf } from './rotation-journal.ts'
import type { RotationMeans } from './rotation-means.ts'

/** Personal access tokens that are put in the place of others, one at a time for each owner. */
export interface Rotations {
  rotate(input: InputOf<'connection.rotate'>, signal: AbortSignal): Promise<RotationOutcome>
  finish(ofId: string, signal: AbortSignal): Promise<RotationOutcome>
  /** Finishes what a former session left, as far as it can be. */
  finishAll(): Promise<void>
  /** What an interrupted one left to do; undefined while it goes on. */
  unfinished(id: string): Promise<ReturnType<typeof leftOf> | undefined>
}

/** Makes them. `changed` hears that cards are other ones now. */
export const createRotations = (means: RotationMeans, changed: () => Promise<void>): Rotations => {
  const queueOf = inTurnByKey()
  const underWay = new Set<string>()

  const alone = (id: string, run: () => Promise<RotationOutcome>): Promise<RotationOutcome> =>
    queueOf(id)(async () => {
      const letRunsCome = await means.owners.keepRunsAway(id)
      underWay.add(id)
      try {
        return await run()
      } finally {
        underWay.delete(id)
        letRunsCome()
        await changed()
      }
    })

  const finish: Rotations['finish'] = (id, signal) =>
    alone(id, () => finishRotation(means, id, signal))

  return {
    rotate: (input, signal) => alone(input.ofId, () => rotate(means, input, signal)),
    finish,
    finishAll: async () => {
      const { signal } = new AbortController()
      // While a deployment goes on with it, the card goes on saying what is left.
      for (const id of await means.journal.ids()) await attempt(() => finish(id, signal))
    },
    unfinished: async (id) => {
      const rotation = underWay.has(id) ? undefined : await means.journal.of(id)
      return rotation === undefined ? undefined : leftOf(rotation)
    },
  }
}
