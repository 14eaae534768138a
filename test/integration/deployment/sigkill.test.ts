import { describe, expect, it } from 'vitest'
import {
  planBoatHouse,
  planRemovals,
  startDestination,
  startFullerDestination,
} from './boat-house.ts'
import { expectSameEndWhereverKilled } from './killed-runs.ts'

describe('a process that is killed in the middle of a deployment', () => {
  it('leaves what a new one brings to the same end, wherever it was killed', async () => {
    const { states } = await expectSameEndWhereverKilled({
      plan: planBoatHouse,
      start: startDestination,
    })
    expect(states).toEqual(Array(5).fill('done'))
  }, 240_000)

  it('leaves what a new one brings to the same end where things are taken out and deleted', async () => {
    const { states, objects } = await expectSameEndWhereverKilled({
      plan: planRemovals,
      start: startFullerDestination,
    })
    expect(states).toEqual(Array(4).fill('done'))
    const named = (wanted: string, name: string) =>
      objects.filter((object) => object.kind === wanted && object.name === name)
    expect(named('component', 'Hull')).toHaveLength(1)
    for (const [kind, name] of [
      ['component', 'Anchor'],
      ['screen', 'Wreck Screen'],
      ['screenScheme', 'Wreck Screens'],
    ] as const) {
      expect(named(kind, name)).toEqual([])
    }
    expect(named('screen', 'Voyage Screen')[0]?.data.tabs).toMatchObject([
      { name: 'Plan', fields: [{ id: 'summary' }] },
      { name: 'People', fields: [{ id: 'assignee' }] },
    ])
  }, 240_000)
})
