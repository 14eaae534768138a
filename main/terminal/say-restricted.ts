import type { RestrictedChanges } from '#contract/model/restriction'
import { wordWhyAndInstead } from '#contract/wording/connection-wording'
import { confirmText } from '#contract/wording/screens/confirm-text'

/** Changes that one line names. */
const named = 10

const namesOf = ({ changes }: RestrictedChanges): string => {
  const names = changes.slice(0, named).map(({ kindTitle, name }) => `${kindTitle} ${name}`)
  const more = changes.length - names.length
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

/** What the way somebody signs in cannot do of a plan, or may be refused, and what can: in lines. */
export const restrictedLines = (restricted: readonly RestrictedChanges[]): readonly string[] =>
  restricted.map((one) => {
    const { restriction, changes } = one
    const title = confirmText.restricted(changes.length, restriction.force)
    return `${title}: ${namesOf(one)}. ${wordWhyAndInstead(restriction)}`
  })
