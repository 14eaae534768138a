import { expect, test } from 'vitest'
import { createShelf } from '#worker/engine/shelf'

const counting = (most: number) => {
  const loaded: string[] = []
  const shelf = createShelf(most, async (id: string) => {
    loaded.push(id)
    return `loaded ${id}`
  })
  return { shelf, loaded }
}

test('what is at hand is not loaded', async () => {
  const { shelf, loaded } = counting(2)
  shelf.put('a', 'put a')
  expect([await shelf.get('a'), await shelf.get('b'), await shelf.get('b')]).toEqual([
    'put a',
    'loaded b',
    'loaded b',
  ])
  expect(loaded).toEqual(['b'])
})

test('the one that was used the longest ago makes room', async () => {
  const { shelf, loaded } = counting(2)
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await shelf.get(id)
  expect(loaded).toEqual(['a', 'b', 'c', 'b'])
})

test('what could not be loaded is tried again', async () => {
  let tries = 0
  const shelf = createShelf(2, async () => {
    tries += 1
    if (tries === 1) throw new Error('not now')
    return 'found'
  })
  await expect(shelf.get('a')).rejects.toThrow('not now')
  expect(await shelf.get('a')).toBe('found')
})
