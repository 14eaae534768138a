import { expect, test } from 'vitest'
import { createLimiter } from '#jira/limiter'

const key = 'GET /rest/api/3/thing'

test('no more requests are under way than the limit allows', async () => {
  const limiter = createLimiter()
  const limit = limiter.limitOf(key)
  const permits = await Promise.all(Array.from({ length: limit }, () => limiter.acquire(key)))
  let admitted = false
  const next = limiter.acquire(key).then(() => {
    admitted = true
  })
  await limiter.acquire('PUT /rest/api/3/thing')
  expect(admitted).toBe(false)
  permits[0]?.release('fine')
  await next
  expect(admitted).toBe(true)
})

const pass = async (limiter: ReturnType<typeof createLimiter>, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) (await limiter.acquire(key)).release('fine')
}

test('the limit grows with success up to a bound', async () => {
  const limiter = createLimiter()
  const first = limiter.limitOf(key)
  await pass(limiter, 20)
  expect(limiter.limitOf(key)).toBeGreaterThan(first)
  await pass(limiter, 2_000)
  expect(limiter.limitOf(key)).toBe(20)
})

test('a refusal halves the limit, never below one', async () => {
  const limiter = createLimiter()
  const first = limiter.limitOf(key)
  ;(await limiter.acquire(key)).release('limited')
  expect(limiter.limitOf(key)).toBe(Math.floor(first / 2))
  for (let time = 0; time < 10; time += 1) (await limiter.acquire(key)).release('limited')
  expect(limiter.limitOf(key)).toBe(1)
})

test('one burst of warnings halves the limit once', async () => {
  const limiter = createLimiter()
  await pass(limiter, 20)
  const before = limiter.limitOf(key)
  ;(await limiter.acquire(key)).release('near-limit')
  ;(await limiter.acquire(key)).release('near-limit')
  expect(limiter.limitOf(key)).toBe(Math.floor(before / 2))
})
