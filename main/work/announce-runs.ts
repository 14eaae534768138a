import type { Announced } from '#contract/model/publication'
import type { RunSummary } from '#contract/model/run-view'
import type { RunObserver } from '#ipc/run-observer'
import type { Announcer } from '#publishing/announcer'

/** What became of a run, as a channel is told of it. */
const endOf = ({ state, counts }: RunSummary): Announced => {
  if (counts.waiting > 0) return 'drift'
  const isWhole = state === 'ended' && counts.failed + counts.unknown + counts.skipped === 0
  return isWhole ? 'ends' : 'fails'
}

/** What announcing runs takes. */
export interface AnnounceRunsPorts {
  readonly observer: RunObserver
  readonly announcer: Announcer
  readonly destinationOf: (runId: string) => Promise<string>
}

/** Tells channels how runs begin and end, besides whoever hears of them already. */
export const announceRuns = ({
  observer,
  announcer,
  destinationOf,
}: AnnounceRunsPorts): RunObserver => ({
  progress: observer.progress,
  runStarted: (runId) => {
    observer.runStarted(runId)
    void destinationOf(runId)
      .then((destination) => announcer.tell('starts', { of: 'run', runId }, destination))
      .catch(() => undefined)
  },
  runEnded: (summary) => {
    observer.runEnded(summary)
    // One that was stopped between two steps goes on later: nothing has ended.
    if (summary.state === 'paused') return
    const { runId, destination } = summary
    void announcer.tell(endOf(summary), { of: 'run', runId }, destination.cloudId)
  },
})
