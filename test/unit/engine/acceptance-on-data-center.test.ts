import { expect, test } from 'vitest'
import { attempt } from '#contract/model/failure'
import { type AcceptanceInput, runAcceptance } from '#engine/acceptance-run'
import { samplePlan, sampleSnapshot } from '../store/samples.ts'

test('nothing is tried out on a Data Center, and nothing is written down for it', async () => {
  const site = { ...sampleSnapshot.site, dataCenter: { version: '10.3.19' } }
  // Whatever else of it were used would throw.
  const destination = { site } as AcceptanceInput['destination']
  const tried = await attempt(() =>
    runAcceptance({ plan: samplePlan, destination } as AcceptanceInput),
  )
  expect(tried).toMatchObject({
    ok: false,
    failure: { code: 'run.acceptance-cloud-only', subject: site.title },
  })
})
