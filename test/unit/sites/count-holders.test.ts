import { expect, test } from 'vitest'
import { countHolders } from '#sites/shared-connection'

test('a connection that several hold ends when the last of them leaves, once', async () => {
  let ended = 0
  const holders = countHolders(async () => {
    ended += 1
  })
  const [one, other] = [holders.join(), holders.join()]
  await one()
  await one()
  expect(ended).toBe(0)
  await other()
  await other()
  expect(ended).toBe(1)
})
