import type { AppEvent } from '#contract/events'
import type { RunSummary } from '#contract/model/run-view'
import { notificationWording } from '#contract/wording/native-wording'

/** What a notification says. */
export interface Notice {
  readonly title: string
  readonly body: string
}

const titleFor = ({ state, counts }: RunSummary): string => {
  if (state !== 'ended' || counts.cancelled > 0) return notificationWording.stopped
  const troubles = counts.failed + counts.skipped + counts.unknown
  return troubles > 0 ? notificationWording.problems : notificationWording.done
}

/** What to tell at the end of a deployment; undefined for any other news. */
export const noticeFor = (event: AppEvent): Notice | undefined => {
  if (event.event !== 'run-news') return undefined
  const end = event.news.find((one) => one.news === 'ended')
  if (end === undefined) return undefined
  const { summary } = end
  const { done, planned } = summary.counts
  return {
    title: titleFor(summary),
    body: notificationWording.body(summary.destination.title, done, planned),
  }
}
