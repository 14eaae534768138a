import { expect, test } from 'vitest'
import { issueGroups } from '#twin/issues/state'
import { startTwin } from '#twin/serve'
import { asAdmin } from '../twin/client.ts'
import { builtSites } from './built-sites.ts'

interface TypeWithStatuses {
  readonly id: string
  readonly statuses: readonly { readonly id: string }[]
}

test.each(builtSites)('%s: issues sit in statuses of their workflows only', async (_, build) => {
  const site = build()
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  try {
    const admin = asAdmin(twin)
    for (const { projectId, issueTypeId, statusId } of issueGroups.of(site).groups) {
      const types: TypeWithStatuses[] = (await admin('GET', `/project/${projectId}/statuses`)).body
      const type = types.find(({ id }) => id === issueTypeId)
      expect(type?.statuses.map(({ id }) => id)).toContain(statusId)
    }
  } finally {
    await twin.stop()
  }
})
