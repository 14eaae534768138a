import type { AppEvent } from '#contract/events'
import type { RunState, RunView } from '#contract/model/run-view'

/** A deployment that goes on now. */
export interface RunUnderWay {
  readonly runId: string
  readonly destination: string
  readonly planned: number
  readonly ended: number
}

/** The deployments that go on now, as far as news told of them. */
export interface RunsUnderWay {
  hear(event: AppEvent): void
  all(): readonly RunUnderWay[]
}

/** What is gathered of a run; steps by id, so that none is counted twice. */
interface Followed {
  destination: string
  planned: number
  readonly ended: Set<string>
}

type News = Extract<AppEvent, { event: 'run-news' }>['news'][number]

const over = (state: RunState): boolean => state === 'ended' || state === 'interrupted'

const isEnd = (news: News): boolean =>
  news.news === 'ended' || (news.news === 'state' && over(news.state))

/**
 * Follows deployments by the news that the page gets, so that power, taskbar, notifications and the
 * question before closing all know the same. What news does not say is asked once, when a run begins.
 */
export const followRuns = (options: {
  readonly view: (runId: string) => Promise<RunView>
  readonly onChange: (runs: readonly RunUnderWay[]) => void
  /** The run could not be looked at; it is followed all the same. */
  readonly onTrouble: (error: unknown) => void
}): RunsUnderWay => {
  const runs = new Map<string, Followed>()
  const all = (): readonly RunUnderWay[] =>
    [...runs].map(([runId, { destination, planned, ended }]) => {
      return { runId, destination, planned, ended: ended.size }
    })

  const begin = async (runId: string, followed: Followed): Promise<void> => {
    const { summary, steps } = await options.view(runId)
    followed.destination = summary.destination.title
    followed.planned = steps.length
    for (const { stepId, outcome } of steps) if (outcome !== null) followed.ended.add(stepId)
    if (runs.get(runId) === followed) options.onChange(all())
  }

  const follow = (runId: string): Followed => {
    const known = runs.get(runId)
    if (known !== undefined) return known
    const followed: Followed = { destination: '', planned: 0, ended: new Set() }
    runs.set(runId, followed)
    begin(runId, followed).catch(options.onTrouble)
    return followed
  }

  return {
    all,
    hear: (event) => {
      if (event.event !== 'run-news') return
      const { runId, news } = event
      if (news.some(isEnd)) runs.delete(runId)
      else {
        const { ended } = follow(runId)
        for (const one of news) if (one.news === 'step-ended') ended.add(one.stepId)
      }
      options.onChange(all())
    },
  }
}
