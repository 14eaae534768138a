import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deployPlan } from '#engine/deploy-plan'
import { trackOutcomes } from '#engine/outcome-tracker'
import { connect } from '#jira/connect'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { startTwin } from '#twin/serve'
import { samplePlan } from '../../unit/store/samples.ts'

test('a destination in read-only mode stops a deployment before anything is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-read-only-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const readOnlyMessage = 'Until Monday.'
  const twin = await startTwin({ site: createDataCenterSite({ readOnly: true, readOnlyMessage }) })
  onTestFinished(() => twin.stop())
  const { personalAccessToken: token } = twin.credentials
  const destination = await connect({
    address: twin.address,
    presented: { way: 'personal-access-token', token },
  })
  const journalPath = join(folder, 'journal')
  const sleep = () => Promise.resolve()
  const stopped = await deployPlan({
    ...{ plan: samplePlan, destination, journalPath, runId: 'run', sleep, retries: 3 },
    clock: () => '2026-11-26T10:00:00.000Z',
    signal: new AbortController().signal,
    outcomes: trackOutcomes(),
    onEvent: () => expect.unreachable(),
  })
  expect(stopped).toMatchObject({ code: 'jira.read-only', details: [readOnlyMessage] })
  expect(await readFile(journalPath, 'utf8')).toBe('')
  expect(twin.site.writes).toEqual([])
})
