import type { ConfigObject } from '#contract/model/config-object'
import { AppError, type Failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JournalRecord } from '#contract/model/run'
import type { DestinationPort, JournalPort, ResolvedStep, WriteWatcher } from '#domain/ports'

/** What ends a process without a word; nothing may happen after it. */
export class Crash extends Error {}

/** A place between two operations of a port or the journal, where a test may interfere. */
export type Checkpoint = (place: string, stepId: string) => Promise<void>

/** Passes through every place. */
export const undisturbed: Checkpoint = () => Promise.resolve()

/** Crashes at the n-th place, and at every later one, as a dead process would. */
export const crashAt = (place: number): Checkpoint & { readonly crossed: () => number } => {
  let crossings = 0
  return Object.assign(
    () => {
      crossings += 1
      return crossings >= place ? Promise.reject(new Crash()) : Promise.resolve()
    },
    { crossed: () => crossings },
  )
}

/** Throws expected failures at places, as often as told. */
export const failAt = (
  rules: { place: string; stepId?: string; failure: Failure; times: number }[],
): Checkpoint => {
  const left = rules.map((rule) => ({ ...rule }))
  return async (place, stepId) => {
    const rule = left.find(
      (each) => each.place === place && each.times > 0 && (each.stepId ?? stepId) === stepId,
    )
    if (!rule) return
    rule.times -= 1
    throw new AppError(rule.failure)
  }
}

/** A destination site in memory. It outlives crashes. */
export interface World {
  readonly objects: Map<string, ConfigObject>
  /** Steps in the order in which their objects were created: one entry for each create. */
  readonly created: string[]
  /** Everything written, by step. */
  readonly writes: string[]
  nextId: number
}

export const createWorld = (objects: readonly ConfigObject[] = []): World => ({
  objects: new Map(objects.map((object) => [object.id, object])),
  created: [],
  writes: [],
  nextId: 1000,
})

/** The world without its ids, which differ when creates run in another order. */
export const contentsOf = (world: World): readonly JsonObject[] => {
  const nameOf = (id: string) => world.objects.get(id)?.name ?? `missing ${id}`
  return [...world.objects.values()]
    .map(({ kind, name, owner, data }) => ({
      kind,
      name,
      owner: owner ? nameOf(owner.id) : null,
      data: JSON.parse(JSON.stringify(data), (member, value) =>
        member === 'id' ? nameOf(value) : value,
      ),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** An object is made with its name only; every further member takes a write of its own. */
export const memoryDestination = (
  world: World,
  at: Checkpoint,
  exclusive: (kind: string) => string | undefined = () => undefined,
): DestinationPort => {
  const write = async (
    { step }: ResolvedStep,
    watcher: WriteWatcher,
    place: string,
    effect: () => void,
  ) => {
    await watcher.writing('POST', `/${place}`)
    try {
      await at(`${place}:before-arrival`, step.id)
      effect()
      world.writes.push(step.id)
      await at(`${place}:after-arrival`, step.id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await watcher.answered(error.failure.status ?? null)
      throw error
    }
    await watcher.answered(200)
    await at(`${place}:answered`, step.id)
  }
  return {
    exclusive,
    find: async ({ step, owner }) => {
      await at('find', step.id)
      return [...world.objects.values()]
        .filter(
          ({ kind, naturalKey, owner: held }) =>
            kind === step.kind && naturalKey === step.naturalKey && held?.id === owner?.id,
        )
        .map(({ id }) => id)
    },
    read: async (_kind, id) => {
      await at('read', id)
      return world.objects.get(id)
    },
    create: async (wanted, watcher) => {
      const { step, owner } = wanted
      const id = `${world.nextId++}`
      await write(wanted, watcher, 'create', () => {
        world.created.push(step.id)
        world.objects.set(id, {
          kind: step.kind,
          id,
          name: step.name,
          naturalKey: step.naturalKey,
          ...(owner && { owner }),
          protection: 'none',
          data: { ...Object.fromEntries(Object.keys(wanted.data).map((name) => [name, null])) },
          facts: {},
        })
      })
      return id
    },
    remove: (wanted, { id }, watcher) =>
      write(wanted, watcher, 'remove', () => {
        world.objects.delete(id)
      }),
    converge: async (wanted, current, watcher) => {
      for (const [member, value] of Object.entries(wanted.data)) {
        if (JSON.stringify(current.data[member]) === JSON.stringify(value)) continue
        await write(wanted, watcher, 'converge', () => {
          const object = world.objects.get(current.id)
          if (!object) throw new Error(`no object ${current.id}`)
          world.objects.set(object.id, { ...object, data: { ...object.data, [member]: value } })
        })
      }
    },
  }
}

/** A journal in memory. A record is kept before the caller hears of it, as on a disk. */
export const memoryJournal = (
  records: JournalRecord[],
  at: Checkpoint = undisturbed,
): JournalPort => ({
  append: async (record) => {
    const stepId = 'stepId' in record ? record.stepId : ''
    await at(`journal:${record.record}`, stepId)
    records.push(record)
    await at(`journaled:${record.record}`, stepId)
  },
})
