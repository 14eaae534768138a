import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '#contract/model/plan'
import type { JournalRecord, StepOutcome } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { deploy } from '#domain/deployment/deploy'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { createDestinationPort } from '#kinds/destination-port'
import { kindModels, kindsByName } from '#kinds/registry'
import type { Fault } from '#twin/faults'
import type { Twin } from '#twin/serve'
import { createdOn, planBoatHouse, snapshotOf, startDestination } from './boat-house.ts'

let plan: Plan
let twin: Twin
let whole: { readonly objects: Snapshot['objects']; readonly created: readonly string[] }

/** Deploys to the twin in this process, without waiting between repeats. */
const deployTo = async (records: JournalRecord[]): Promise<readonly StepOutcome[]> => {
  const { email, token } = twin.credentials
  const sleep = () => Promise.resolve()
  const connection = await connect({
    address: twin.address,
    presented: apiToken({ email, token }),
    sleep,
  })
  const outcomes: StepOutcome[] = []
  const run = deploy({
    plan,
    runId: 'run',
    connected: connection.site,
    models: kindModels,
    journal: [...records],
    journalPort: { append: async (record) => void records.push(record) },
    destination: createDestinationPort({
      site: connection.site,
      kinds: kindsByName,
      api: connection.api,
      fieldModel: connection.fieldModel,
      accountId: connection.account.accountId,
    }),
    clock: () => '2026-01-01T00:00:00.000Z',
    settle: () => Promise.resolve(),
    signal: new AbortController().signal,
    width: 2,
  })
  for await (const event of run) if (event.event === 'step-ended') outcomes.push(event.outcome)
  return outcomes
}

const arrivedAt = async () => ({
  objects: (await snapshotOf(twin)).objects,
  created: createdOn(twin),
})

beforeAll(async () => {
  plan = await planBoatHouse()
  twin = await startDestination()
  await deployTo([])
  whole = await arrivedAt()
  await twin.stop()
})
beforeEach(async () => {
  twin = await startDestination()
})
afterEach(() => twin.stop())

const faults: readonly Fault[] = [
  { kind: 'drop-after' },
  { kind: 'drop-before' },
  { kind: 'status-after-write', status: 500 },
]

describe('a write whose answer is lost', () => {
  for (const fault of faults) {
    it(`is found out, whichever it is, and nothing is created twice: ${fault.kind}`, async () => {
      for (let skip = 0; skip < whole.created.length; skip += 1) {
        await twin.stop()
        twin = await startDestination()
        const { struck } = twin.site.faults
        twin.site.faults.rules.unshift({ fault, method: 'POST', skip, times: 1 })
        const records: JournalRecord[] = []
        const outcomes = await deployTo(records)
        expect(twin.site.faults.struck, `write ${skip}`).toBeGreaterThan(struck)
        expect(outcomes, `write ${skip}`).toEqual(
          outcomes.map(() => ({ state: 'done', destinationId: expect.any(String) })),
        )
        expect(await arrivedAt(), `write ${skip}`).toEqual(whole)
        const again = await deployTo(records)
        expect(again).toEqual([])
      }
    })
  }

  it('stays unknown while the site cannot be asked, and is found out on resume', async () => {
    const rules = twin.site.faults.rules.length
    twin.site.faults.rules.unshift(
      { fault: { kind: 'drop-after' }, method: 'POST', path: '/rest/api/3/screens' },
      {
        fault: { kind: 'status', status: 503 },
        method: 'GET',
        path: '/rest/api/3/screens',
        skip: 1,
      },
    )
    const records: JournalRecord[] = []
    const states = (await deployTo(records)).map(({ state }) => state)
    expect(states).toContain('unknown')
    twin.site.faults.rules.splice(0, twin.site.faults.rules.length - rules)
    const resumed = await deployTo(records)
    expect(new Set(resumed.map(({ state }) => state))).toEqual(new Set(['done']))
    expect(await arrivedAt()).toEqual(whole)
  })
})
