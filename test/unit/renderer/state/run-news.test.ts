import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunNews } from '#contract/events'
import { failure } from '#contract/model/failure'
import type { StepOutcome } from '#contract/model/run'
import type { RunStep, RunView } from '#contract/model/run-view'
import {
  hasGap,
  type NewsBatch,
  startProgress,
  takeNews,
  takeView,
} from '../../../../renderer/state/run-news.ts'
import { sampleRun } from '../sample-run.ts'

const stepIds = ['one', 'two', 'three', 'four']
const fresh = sampleRun(stepIds.map((stepId) => ({ stepId, outcome: null })))

/** How the main process would keep the run: one piece of news after the other, no batches. */
const truth = (view: RunView, news: readonly RunNews[]): RunView => {
  const outcomes = new Map(view.steps.map(({ stepId, outcome }) => [stepId, outcome]))
  const current: string[] = [...view.current]
  let { state } = view.summary
  for (const one of news) {
    if (one.news === 'step-started') {
      outcomes.set(one.stepId, null)
      if (!current.includes(one.stepId)) current.push(one.stepId)
    }
    if (one.news === 'step-ended') {
      outcomes.set(one.stepId, one.outcome)
      if (current.includes(one.stepId)) current.splice(current.indexOf(one.stepId), 1)
    }
    if (one.news === 'state') state = one.state
  }
  const steps = view.steps.map(
    (step): RunStep => ({ ...step, outcome: outcomes.get(step.stepId) ?? null }),
  )
  const ended = (wanted: StepOutcome['state']) =>
    steps.filter(({ outcome }) => outcome?.state === wanted).length
  return {
    ...view,
    sequence: view.sequence + news.length,
    steps,
    current,
    summary: {
      ...view.summary,
      state,
      counts: {
        ...view.summary.counts,
        done: ended('done'),
        failed: ended('failed'),
        skipped: ended('skipped'),
        cancelled: ended('cancelled'),
        unknown: ended('unknown'),
        blocked: 0,
      },
    },
  }
}

const anyOutcome: fc.Arbitrary<StepOutcome> = fc.constantFrom<StepOutcome[]>(
  { state: 'done', destinationId: '10001' },
  { state: 'failed', failure: failure('jira.rejected', 'Bug workflow') },
  { state: 'skipped', because: 'one' },
  { state: 'cancelled' },
  { state: 'unknown', failure: failure('jira.outcome-unknown', 'Bug workflow') },
)
const anyNews: fc.Arbitrary<RunNews> = fc.oneof(
  fc.record({ news: fc.constant('step-started' as const), stepId: fc.constantFrom(...stepIds) }),
  fc.record({
    news: fc.constant('step-ended' as const),
    stepId: fc.constantFrom(...stepIds),
    outcome: anyOutcome,
  }),
  fc.record({
    news: fc.constant('state' as const),
    state: fc.constantFrom('running' as const, 'stopping' as const, 'verifying' as const),
  }),
  fc.constant<RunNews>({
    news: 'waiting',
    until: '2026-11-26T14:10:00.000Z',
    reason: 'rate-limited',
  }),
)

/** News cut into batches, in any order, some twice, some lost. */
const anyDelivery = fc
  .record({
    news: fc.array(anyNews, { maxLength: 30 }),
    cuts: fc.array(fc.nat(29), { maxLength: 8 }),
    order: fc.array(fc.nat(40), { maxLength: 20 }),
  })
  .map(({ news, cuts, order }) => {
    const edges = [...new Set([0, ...cuts.filter((cut) => cut < news.length), news.length])].sort(
      (one, other) => one - other,
    )
    const batches = edges.slice(1).map(
      (until, place): NewsBatch => ({
        sequence: (edges[place] ?? 0) + 1,
        news: news.slice(edges[place], until),
      }),
    )
    const delivered =
      batches.length === 0 ? [] : order.flatMap((pick) => batches[pick % batches.length] ?? [])
    return { news, delivered }
  })

describe('news of a run', () => {
  it('in any order, twice or with gaps, lead to what run.get says', () => {
    fc.assert(
      fc.property(anyDelivery, fc.nat(30), ({ news, delivered }, askedAt) => {
        let progress = startProgress(fresh)
        delivered.forEach((batch, place) => {
          // An answer of run.get may come in the middle, and be older than what is known.
          if (place === askedAt) {
            progress = takeView(progress, truth(fresh, news.slice(0, askedAt)))
          }
          progress = takeNews(progress, batch)
          expect(progress.view).toEqual(truth(fresh, news.slice(0, progress.view.sequence)))
        })
        if (hasGap(progress)) progress = takeView(progress, truth(fresh, news))
        expect(hasGap(progress)).toBe(false)
        expect(progress.view).toEqual(truth(fresh, news.slice(0, progress.view.sequence)))
      }),
    )
  })

  it('that were lost are found out by the next ones', () => {
    const progress = takeNews(startProgress(fresh), {
      sequence: 2,
      news: [{ news: 'step-started', stepId: 'two' }],
    })
    expect(hasGap(progress)).toBe(true)
    expect(progress.view.current).toEqual([])
  })

  it('of waiting hold until anything else happens', () => {
    const waits = takeNews(startProgress(fresh), {
      sequence: 1,
      news: [{ news: 'waiting', until: '2026-11-26T14:10:00.000Z', reason: 'rate-limited' }],
    })
    expect(waits.waiting).toEqual({ until: '2026-11-26T14:10:00.000Z', reason: 'rate-limited' })
    const goesOn = takeNews(waits, {
      sequence: 2,
      news: [{ news: 'step-started', stepId: 'one' }],
    })
    expect(goesOn.waiting).toBeNull()
  })

  it('of the end bring the summary with what remains', () => {
    const summary = {
      ...fresh.summary,
      state: 'ended' as const,
      endedAt: '2026-11-26T14:20:00.000Z',
      counts: { ...fresh.summary.counts, done: 4, remaining: 0 },
    }
    const progress = takeNews(startProgress({ ...fresh, current: ['four'] }), {
      sequence: 1,
      news: [{ news: 'ended', summary }],
    })
    expect(progress.view.summary).toEqual(summary)
    expect(progress.view.current).toEqual([])
  })
})
