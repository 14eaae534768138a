import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import type { Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { readJournal } from '#store/journal-file'
import { savePlan } from '#store/plan-file'
import type { Twin } from '#twin/serve'
import { bundle } from '../../bundles.ts'
import { createdOn, snapshotOf } from './boat-house.ts'
import type { FatalOrders } from './deploy-and-die.ts'
import { deployOrders } from './deploy-orders.ts'

/** A plan, and the destination that it was made for: the same one each time, ids included. */
export interface KilledRuns {
  readonly plan: () => Promise<Plan>
  readonly start: () => Promise<Twin>
}

/** What a run that nothing disturbed came to. */
export interface WholeRun {
  readonly states: readonly string[]
  readonly objects: Snapshot['objects']
}

/**
 * Deploys a plan: once undisturbed, then in processes of their own that are killed at each place
 * between journal and Jira, and gone on with. Every one of them has to come to the same end.
 */
export const expectSameEndWhereverKilled = async ({
  plan: makePlan,
  start,
}: KilledRuns): Promise<WholeRun> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  const plan = join(folder, 'plan')

  const ordersFor = ({ address, credentials }: Twin, journal: string) => {
    const { email, token } = credentials
    return { address, email, token, plan, journal: join(folder, journal) }
  }

  const deployApart = async (twin: Twin, journal: string, dieAt: number) => {
    const orders: FatalOrders = { ...ordersFor(twin, journal), resume: false, dieAt }
    const child = spawn(process.execPath, [bundle('deploy-and-die'), JSON.stringify(orders)], {
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
    })
    const [output, errors, [, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ])
    return { signal, errors, ...JSON.parse(output || '{"crossings":0,"states":[]}') }
  }

  const undisturbed = async () => {
    const twin = await start()
    try {
      const ran = await deployApart(twin, 'whole', 0)
      return { ...ran, created: createdOn(twin), objects: (await snapshotOf(twin)).objects }
    } finally {
      await twin.stop()
    }
  }

  const killedAt = async (dieAt: number) => {
    const journal = `killed-at-${dieAt}`
    const twin = await start()
    try {
      const { signal } = await deployApart(twin, journal, dieAt)
      const orders = ordersFor(twin, journal)
      await deployOrders({ ...orders, resume: true }, async () => {})
      return {
        signal,
        lastRecord: (await readJournal(orders.journal)).at(-1)?.record,
        created: createdOn(twin),
        objects: (await snapshotOf(twin)).objects,
        unmodelled: twin.site.unmodelled.filter(({ path }) => !path.startsWith('/rest/agile/')),
      }
    } finally {
      await twin.stop()
    }
  }

  try {
    await savePlan(plan, await makePlan())
    const whole = await undisturbed()
    expect(whole.errors).toBe('')
    const places = Array.from({ length: whole.crossings }, (_, index) => index + 1)
    expect(places.length).toBeGreaterThan(20)
    const work = async (): Promise<void> => {
      for (let place = places.shift(); place !== undefined; place = places.shift()) {
        expect(await killedAt(place), `killed at crossing ${place}`).toEqual({
          signal: 'SIGKILL',
          lastRecord: 'run-ended',
          created: whole.created,
          objects: whole.objects,
          unmodelled: [],
        })
      }
    }
    await Promise.all([work(), work()])
    return whole
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
