import { expect, test } from 'vitest'
import { bareBlueprint, carryBoat, serveBlueprint } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'

test('ten thousand options in one field take few requests and are proven', async () => {
  const options = Array.from({ length: 10_000 }, (_, at) => `Berth ${at}`)
  const fields = smallBlueprint.fields.map((field) =>
    field.key === 'harbour' ? { ...field, contexts: [{ name: 'Everywhere', options }] } : field,
  )
  const from = await serveBlueprint({ ...smallBlueprint, fields }, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(report.counts.requests.deploy).toBeLessThan(700)
})
