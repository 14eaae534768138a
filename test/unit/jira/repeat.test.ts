import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Circumstances, decideMove, isDoubtful, type Outcome } from '#jira/repeat'

const none = { limited: 0, locked: 0, unavailable: 0 }
const usual: Circumstances = {
  effect: 'read',
  repeats: none,
  now: '2026-11-23T10:00:00.000Z',
  random: 0,
  reached: true,
}

const answer = (status: number, headers: Readonly<Record<string, string>> = {}): Outcome => ({
  kind: 'answer',
  answer: { status, headers, body: { kind: 'empty' } },
})

const outcomes = fc.oneof(
  fc.integer({ min: 200, max: 599 }).map((status) => answer(status)),
  fc
    .record({
      code: fc.constantFrom(
        'net.connection-lost' as const,
        'net.timeout' as const,
        'net.unreachable' as const,
        'net.too-large' as const,
      ),
      sent: fc.boolean(),
    })
    .map((broken): Outcome => ({ kind: 'broken', details: [], ...broken })),
)

test('a create that may have been carried out is never sent again, and never called failed', () => {
  fc.assert(
    fc.property(outcomes, fc.boolean(), (outcome, reached) => {
      fc.pre(isDoubtful(outcome, 'create'))
      expect(decideMove(outcome, { ...usual, effect: 'create', reached })).toEqual({
        move: 'fail',
        code: 'jira.outcome-unknown',
      })
    }),
  )
})

test('whatever happens, repeating ends', () => {
  const effects = fc.constantFrom('read' as const, 'repeatable' as const, 'create' as const)
  fc.assert(
    fc.property(fc.array(outcomes, { minLength: 40, maxLength: 40 }), effects, (course, effect) => {
      const repeats = { ...none }
      const ended = course.findIndex((outcome) => {
        const next = decideMove(outcome, { ...usual, effect, repeats })
        if (next.move !== 'repeat') return true
        repeats[next.trouble] += 1
        return false
      })
      expect(ended).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a read in doubt about nothing is never an unknown outcome', () => {
  fc.assert(
    fc.property(outcomes, (outcome) => {
      const repeats = { limited: 99, locked: 99, unavailable: 99 }
      expect(decideMove(outcome, { ...usual, repeats })).not.toMatchObject({
        code: 'jira.outcome-unknown',
      })
    }),
  )
})

test.each([
  [{ 'retry-after': '3' }, 3_000],
  [{ 'retry-after': 'Mon, 23 Nov 2026 10:00:05 GMT' }, 5_000],
  [{ 'x-ratelimit-reset': '2026-11-23T10:00:09.000Z' }, 9_000],
  [{ 'retry-after': '4', 'x-ratelimit-reset': '2026-11-23T10:00:09.000Z' }, 4_000],
  [{ 'x-ratelimit-reset': '2026-11-23T09:59:00.000Z' }, 0],
  [{ 'retry-after': 'soon' }, 1_400],
])('after a 429 with %j it waits %i ms', (headers, afterMilliseconds) => {
  expect(decideMove(answer(429, headers), usual)).toEqual({
    move: 'repeat',
    trouble: 'limited',
    afterMilliseconds,
  })
})

test('an address that never answered is not asked on and on', () => {
  const unreachable: Outcome = { kind: 'broken', code: 'net.unreachable', sent: false, details: [] }
  expect(decideMove(unreachable, { ...usual, reached: false }).move).toBe('fail')
  expect(decideMove(unreachable, usual).move).toBe('repeat')
})
