import type { RunNews } from '#contract/events'
import type { StepOutcome } from '#contract/model/run'
import type { RunCounts, RunStep, RunView } from '#contract/model/run-view'

/** News of a run with the number of the first. */
export interface NewsBatch {
  readonly sequence: number
  readonly news: readonly RunNews[]
}

/** Why a run stands still for a while, and until when. */
export interface Waiting {
  readonly until: string
  readonly reason: 'rate-limited' | 'unavailable'
}

/** A run as the page knows it. The journal in the main process is the truth; this follows it. */
export interface RunProgress {
  readonly view: RunView
  /** News that came before some that are missing. While there are any, `run.get` has to be asked. */
  readonly ahead: readonly NewsBatch[]
  readonly waiting: Waiting | null
}

/** Begins to follow a run. */
export const startProgress = (view: RunView): RunProgress => ({ view, ahead: [], waiting: null })

/** Whether news are missing. */
export const hasGap = ({ ahead }: RunProgress): boolean => ahead.length > 0

const countOf = {
  done: 'done',
  waiting: 'waiting',
  kept: 'kept',
  failed: 'failed',
  skipped: 'skipped',
  cancelled: 'cancelled',
  unknown: 'unknown',
} as const satisfies Record<StepOutcome['state'], keyof RunCounts>

/** A run while one batch of news is taken into it: lists are copied once for the whole batch. */
interface Draft {
  readonly steps: RunStep[]
  readonly placeOf: ReadonlyMap<string, number>
  readonly counts: { -readonly [Name in keyof RunCounts]: RunCounts[Name] }
  readonly current: Set<string>
  summary: RunView['summary']
  waiting: Waiting | null
}

const setOutcome = (draft: Draft, stepId: string, outcome: StepOutcome | null): void => {
  const place = draft.placeOf.get(stepId)
  const step = place === undefined ? undefined : draft.steps[place]
  if (place === undefined || step === undefined) return
  if (step.outcome !== null) draft.counts[countOf[step.outcome.state]] -= 1
  if (outcome !== null) draft.counts[countOf[outcome.state]] += 1
  draft.steps[place] = { ...step, outcome }
}

const take = (draft: Draft, news: RunNews): void => {
  if (news.news === 'waiting') {
    draft.waiting = { until: news.until, reason: news.reason }
    return
  }
  draft.waiting = null
  switch (news.news) {
    case 'step-started':
      draft.current.add(news.stepId)
      // A step that is tried again has not ended any more.
      setOutcome(draft, news.stepId, null)
      return
    case 'step-ended':
      draft.current.delete(news.stepId)
      setOutcome(draft, news.stepId, news.outcome)
      return
    case 'state':
      draft.summary = { ...draft.summary, state: news.state }
      return
    case 'ended':
      draft.summary = news.summary
      Object.assign(draft.counts, news.summary.counts)
      draft.current.clear()
  }
}

const placesOf = new WeakMap<readonly RunStep[], ReadonlyMap<string, number>>()

/** Where each step stands; found out once, since their order never changes. */
const placesIn = (steps: readonly RunStep[]): ReadonlyMap<string, number> => {
  const known = placesOf.get(steps)
  if (known !== undefined) return known
  const places = new Map(steps.map(({ stepId }, place) => [stepId, place]))
  placesOf.set(steps, places)
  return places
}

const takeAll = (progress: RunProgress, news: readonly RunNews[]): RunProgress => {
  const { view, waiting } = progress
  const placeOf = placesIn(view.steps)
  const draft: Draft = {
    steps: [...view.steps],
    placeOf,
    counts: { ...view.summary.counts },
    current: new Set(view.current),
    summary: view.summary,
    waiting,
  }
  for (const one of news) take(draft, one)
  placesOf.set(draft.steps, placeOf)
  return {
    ...progress,
    view: {
      ...view,
      summary: { ...draft.summary, counts: draft.counts },
      sequence: view.sequence + news.length,
      steps: draft.steps,
      current: [...draft.current],
    },
    waiting: draft.waiting,
  }
}

/** Takes what fits on to the run, and keeps what came too early. */
const drain = (progress: RunProgress, batches: readonly NewsBatch[]): RunProgress => {
  const waiting = batches.toSorted((one, other) => one.sequence - other.sequence)
  let next = progress
  const ahead: NewsBatch[] = []
  for (const batch of waiting) {
    const known = next.view.sequence + 1 - batch.sequence
    if (known >= batch.news.length) continue
    if (known < 0) ahead.push(batch)
    else next = takeAll(next, batch.news.slice(known))
  }
  return { ...next, ahead }
}

/** Takes news into a run, in whatever order they come, each once. */
export const takeNews = (progress: RunProgress, batch: NewsBatch): RunProgress =>
  drain(progress, [...progress.ahead, batch])

/** Takes an answer of `run.get`, unless news were quicker than it. */
export const takeView = (progress: RunProgress, view: RunView): RunProgress =>
  view.sequence < progress.view.sequence
    ? progress
    : drain({ view, ahead: [], waiting: progress.waiting }, progress.ahead)
