import type { RunNews } from '#contract/events'
import type { Emit } from '#ipc/emit'

/** News of one run, sent several at a time. */
export interface NewsOfRun {
  push(news: RunNews): void
  /** Sends what waits, and gives the number of the newest. */
  flush(): number
}

const milliseconds = 80
const most = 200

/** Numbers the news of a run from `sequence` on, and sends them in bundles. */
export const bundleNews = (runId: string, emit: Emit, sequence: number): NewsOfRun => {
  let sent = sequence
  let waiting: RunNews[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = (): number => {
    clearTimeout(timer)
    timer = undefined
    const news = waiting
    waiting = []
    if (news.length > 0) {
      emit({ event: 'run-news', runId, sequence: sent + 1, news })
      sent += news.length
    }
    return sent
  }
  return {
    flush,
    push: (news) => {
      waiting.push(news)
      if (waiting.length >= most) flush()
      else timer ??= setTimeout(flush, milliseconds)
    },
  }
}
