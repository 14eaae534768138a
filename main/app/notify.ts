import type { RunSummary } from '#contract/model/run-view'
import { notificationWording } from '#contract/wording/native-wording'

/** What a notification says. */
export interface Notice {
  readonly title: string
  readonly body: string
}

const titleFor = ({ state, counts }: RunSummary): string => {
  if (state === 'paused') return notificationWording.paused
  if (state !== 'ended' || counts.cancelled > 0) return notificationWording.stopped
  const troubles = counts.failed + counts.skipped + counts.unknown
  if (troubles === 0 && counts.waiting > 0) return notificationWording.waiting
  return troubles > 0 ? notificationWording.problems : notificationWording.done
}

/** What to tell at the end of a deployment. */
export const noticeFor = (summary: RunSummary): Notice => {
  const { destination, counts } = summary
  return {
    title: titleFor(summary),
    body: notificationWording.body(destination.title, counts.done, counts.planned),
  }
}

/** What notifying needs from the system. */
export interface NotifyPorts {
  readonly isFocused: () => boolean
  readonly show: (notice: Notice) => void
}

/** Tells of the end of a deployment, unless the user is looking at it anyway. */
export const notifyOfEnd = ({ isFocused, show }: NotifyPorts, summary: RunSummary): void => {
  if (!isFocused()) show(noticeFor(summary))
}
