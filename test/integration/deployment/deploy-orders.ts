import type { JournalRecord } from '#contract/model/run'
import { deploy } from '#domain/deployment/deploy'
import type { JournalPort } from '#domain/ports'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { createDestinationPort } from '#kinds/destination-port'
import { kindModels, kindsByName } from '#kinds/registry'
import { resumeJournal, startJournal } from '#store/journal-file'
import { loadPlan } from '#store/plan-file'

/** What is to be deployed, and where it is written down. */
export interface Orders {
  readonly address: string
  readonly email: string
  readonly token: string
  readonly plan: string
  readonly journal: string
  readonly resume: boolean
}

/** Crosses before each record, and after each intent, just before the request is sent. */
const crossing = (journal: JournalPort, cross: () => Promise<void>): JournalPort => ({
  append: async (record: JournalRecord) => {
    await cross()
    await journal.append(record)
    if (record.record === 'write-intended') await cross()
  },
})

/**
 * Deploys a plan two steps at a time and gives how they ended. `cross` is called at each place
 * between journal and Jira.
 */
export const deployOrders = async (
  orders: Orders,
  cross: () => Promise<void>,
): Promise<readonly string[]> => {
  const { address, email, token } = orders
  const connection = await connect({ address, presented: apiToken({ email, token }) })
  const journal = await (orders.resume ? resumeJournal : startJournal)(orders.journal)
  const states: string[] = []
  const run = deploy({
    plan: await loadPlan(orders.plan),
    runId: 'run',
    connected: connection.site,
    models: kindModels,
    journal: journal.records,
    journalPort: crossing(journal, cross),
    destination: createDestinationPort({
      site: connection.site,
      kinds: kindsByName,
      api: connection.api,
      fieldModel: connection.fieldModel,
      accountId: connection.account.accountId,
    }),
    clock: () => new Date().toISOString(),
    settle: () => Promise.resolve(),
    signal: new AbortController().signal,
    width: 2,
  })
  for await (const event of run) if (event.event === 'step-ended') states.push(event.outcome.state)
  await journal.close()
  return states
}
