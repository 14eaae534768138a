import { expect, test } from 'vitest'
import { takeSnapshot } from '#kinds/take-snapshot'
import { addResolution, listResolutions } from '#twin/resolutions/state'
import type { Twin } from '#twin/serve'
import { bareBlueprint, serveBlueprint, signInTo } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'

const find = ({ site }: Twin, name: string) => {
  const found = listResolutions(site).find((one) => one.name === name)
  if (!found) throw new Error(`there is no resolution ${name}`)
  return found
}

test('what stays there because only the destination changed it is nothing left to do', async () => {
  const [from, to] = [
    await serveBlueprint(bareBlueprint, 'here'),
    await serveBlueprint(bareBlueprint, 'there'),
  ]
  for (const { site } of [from, to]) {
    for (const name of ['Ashore', 'Afloat']) addResolution(site, { name, description: 'old' })
  }
  const base = await takeSnapshot(await signInTo(from), () => '2026-11-26T00:00:00Z')
  find(from, 'Ashore').description = 'ours'
  find(to, 'Afloat').description = 'theirs'
  const selected = [
    ['resolution', 'Ashore'],
    ['resolution', 'Afloat'],
  ] as const
  const { report } = await carryObjects(from, to, selected, [], [], undefined, base)
  expect(report.counts).toMatchObject({ planned: 1, deployed: 1, failed: 0, remaining: 0 })
  expect(find(to, 'Ashore').description).toBe('ours')
  expect(find(to, 'Afloat').description).toBe('theirs')
})
