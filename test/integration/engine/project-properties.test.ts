import { expect, test } from 'vitest'
import { propertiesOf, setProperty } from '#twin/entity-properties/state'
import { projectSlice } from '#twin/projects/state'
import type { Twin } from '#twin/serve'
import { bareBlueprint, carryBoat, serveBlueprint } from './carry-boat.ts'
import { smallBlueprint } from './small-site.ts'

const boat = ({ site }: Twin): string => {
  const found = Object.values(projectSlice.of(site)).find(({ key }) => key === 'BOAT')
  if (!found) throw new Error('no boat house')
  return found.id
}

const fieldNamed = ({ site }: Twin, name: string): string => {
  const fields = Object.values(site.state.slices.fields as Record<string, { id: string }>)
  const found = fields.find((field) => 'name' in field && field.name === name)
  if (!found) throw new Error(`no field ${name}`)
  return found.id
}

const openSites = async () => ({
  from: await serveBlueprint(smallBlueprint, 'here'),
  to: await serveBlueprint(bareBlueprint, 'there'),
})

test('properties come with their project, with the ids that fields have there', async () => {
  const { from, to } = await openSites()
  const value = (harbour: string) => ({ columns: ['summary', harbour], max: 3 })
  const harbour = fieldNamed(from, 'Harbour')
  setProperty(from.site, 'project', boat(from), 'com.example.boats', value(harbour))
  setProperty(from.site, 'project', boat(from), 'plain', 'boat')
  const carried = await carryBoat(from, to)
  expect(carried.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(propertiesOf(to.site, 'project', boat(to))).toEqual({
    'com.example.boats': value(fieldNamed(to, 'Harbour')),
    plain: 'boat',
  })
  const again = await carryBoat(from, to)
  expect(again.counts).toMatchObject({ planned: 0, problems: 0 })
})

test('a value that may hold ids of this site is asked for, and the rest goes on', async () => {
  const { from, to } = await openSites()
  setProperty(from.site, 'project', boat(from), 'app', { boardId: 10044 })
  const asked = await carryBoat(from, to)
  expect(asked.problems.map(({ code, name }) => [code, name])).toEqual([['text-unclear', 'app']])
  expect(asked.counts).toMatchObject({ blocked: 1, failed: 0, remaining: 0 })
  expect(propertiesOf(to.site, 'project', boat(to))).toEqual({})

  const subject = { kind: 'projectProperty', name: 'app' }
  const done = await carryBoat(from, to, {
    decisions: [{ ...subject, choose: 'accept', code: 'text-unclear' }],
  })
  expect(done.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(propertiesOf(to.site, 'project', boat(to))).toEqual({ app: { boardId: 10044 } })
})
