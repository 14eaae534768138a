import type { ComparisonView } from '#contract/model/comparison-view'
import { announcementText, driftText } from '#contract/wording/announcement-wording'
import { wordMomentInUtc } from '#contract/wording/dates'
import { actionMessage, type SlackMessage } from './slack-message.ts'

/** Objects that a message names; whoever wants all of them compares the snapshots. */
const mostNamed = 20

/** What is told in a channel when a site is not what its last snapshot says. */
export const driftMessage = ({ before, after, kinds, objects }: ComparisonView): SlackMessage => {
  const named = objects
    .slice(0, mostNamed)
    .map(({ kindTitle, name, difference }) => `${driftText[difference]} ${kindTitle} ${name}`)
  const more = objects.length - named.length
  return actionMessage(
    announcementText.drift(after.site.title),
    driftText.since(objects.length, kinds.length, wordMomentInUtc(before.takenAt)),
    [...named, ...(more > 0 ? [driftText.more(more)] : [])],
    { address: after.site.address, words: after.site.title },
  )
}
