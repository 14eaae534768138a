import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '#contract/model/snapshot'
import { readJournal } from '#store/journal-file'
import { savePlan } from '#store/plan-file'
import type { Twin } from '#twin/serve'
import { createdOn, planBoatHouse, snapshotOf, startDestination } from './boat-house.ts'
import type { Orders } from './deploy-and-die.ts'

const program = join(import.meta.dirname, 'deploy-and-die.ts')
let folder: string
let plan: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  plan = join(folder, 'plan')
  await savePlan(plan, await planBoatHouse())
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Deploys in a process of its own. */
const deployIn = async (twin: Twin, over: Pick<Orders, 'journal' | 'resume' | 'dieAt'>) => {
  const { email, token } = twin.credentials
  const orders: Orders = { address: twin.address, email, token, plan, ...over }
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
  })
  const [output, errors, [, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { signal, errors, ...JSON.parse(output || '{"crossings":0,"states":[]}') }
}

const objectsOf = ({ objects }: Snapshot) => objects

/** A run that nothing disturbs: what every other has to come to. */
const undisturbedRun = async () => {
  const twin = await startDestination()
  try {
    const ran = await deployIn(twin, { journal: join(folder, 'whole'), resume: false, dieAt: 0 })
    return { ...ran, created: createdOn(twin), objects: objectsOf(await snapshotOf(twin)) }
  } finally {
    await twin.stop()
  }
}

/** Kills a run at a crossing, goes on in a new process, and says what came of it. */
const runKilledAt = async (dieAt: number) => {
  const journal = join(folder, `killed-at-${dieAt}`)
  const twin = await startDestination()
  try {
    const killed = await deployIn(twin, { journal, resume: false, dieAt })
    const resumed = await deployIn(twin, { journal, resume: true, dieAt: 0 })
    return {
      signal: killed.signal,
      errors: resumed.errors,
      lastRecord: (await readJournal(journal)).at(-1)?.record,
      created: createdOn(twin),
      objects: objectsOf(await snapshotOf(twin)),
      unmodelled: twin.site.unmodelled.filter(({ path }) => !path.startsWith('/rest/agile/')),
    }
  } finally {
    await twin.stop()
  }
}

describe('a process that is killed in the middle of a deployment', () => {
  it('leaves what a new one brings to the same end, wherever it was killed', async () => {
    const whole = await undisturbedRun()
    expect(whole.errors).toBe('')
    expect(whole.states).toEqual(Array(5).fill('done'))
    expect(whole.crossings).toBeGreaterThan(40)
    const places = Array.from({ length: whole.crossings }, (_, index) => index + 1)
    const work = async (): Promise<void> => {
      for (let place = places.shift(); place !== undefined; place = places.shift()) {
        expect(await runKilledAt(place), `killed at crossing ${place}`).toEqual({
          signal: 'SIGKILL',
          errors: '',
          lastRecord: 'run-ended',
          created: whole.created,
          objects: whole.objects,
          unmodelled: [],
        })
      }
    }
    await Promise.all([work(), work()])
  }, 240_000)
})
