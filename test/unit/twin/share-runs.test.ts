import { expect, test } from 'vitest'
import { shareRuns } from '#twin/share-runs'

/** Runs that end when they are told to. */
const heldRuns = () => {
  const runs: PromiseWithResolvers<void>[] = []
  const share = shareRuns(() => {
    const run = Promise.withResolvers<void>()
    runs.push(run)
    return run.promise
  })
  return { runs, share }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('calls during a run share the next one, which begins after them', async () => {
  const { runs, share } = heldRuns()
  const ended: string[] = []
  const note = (name: string) => share().then(() => ended.push(name))
  const all = [note('first'), note('second'), note('third')]
  expect(runs).toHaveLength(1)
  runs[0]?.resolve()
  await turn()
  expect([ended, runs.length]).toEqual([['first'], 2])
  all.push(note('fourth'))
  runs[1]?.resolve()
  await turn()
  expect(ended).toEqual(['first', 'second', 'third'])
  runs[2]?.resolve()
  await Promise.all(all)
  expect(ended).toEqual(['first', 'second', 'third', 'fourth'])
  expect(runs).toHaveLength(3)
})

test('a run that fails fails those who waited for it, and nobody else', async () => {
  const { runs, share } = heldRuns()
  const [first, second] = [share(), share()]
  runs[0]?.reject(new Error('disk full'))
  await expect(first).rejects.toThrow('disk full')
  await turn()
  runs[1]?.resolve()
  await second
  const third = share()
  runs[2]?.resolve()
  await third
})
