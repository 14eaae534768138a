import type { Rehearsal } from '#contract/model/rehearsal'
import { wordTimeRange } from '#contract/wording/rehearsal-wording'
import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import styles from './rehearsal.module.css'

const verified = ({ remaining }: Rehearsal): string => {
  if (remaining === null) return rehearsalText.verifiedNot
  if (remaining.length === 0) return rehearsalText.verifiedFine
  return rehearsalText.verifiedLeft(remaining.map(({ name }) => name))
}

const undone = ({ undone: back }: Rehearsal): readonly string[] => {
  if (back === null) return [rehearsalText.undoneNothing]
  const { done, failures, differences } = back
  const others = differences.map(
    ({ name, difference }) => `${name} ${rehearsalText.differences[difference]}`,
  )
  const said = [
    ...(failures.length === 0 ? [] : [rehearsalText.undoneFailed(failures)]),
    ...(others.length === 0 ? [] : [rehearsalText.undoneOther(others)]),
  ]
  return said.length === 0 ? [rehearsalText.undoneFine(done)] : said
}

/** What a rehearsal came to in numbers, and what the real deployment is likely to take. */
export const RehearsalFacts = ({ rehearsal }: { readonly rehearsal: Rehearsal }) => {
  const { steps, waiting, requests, estimate, measured } = rehearsal
  const done = steps.filter(({ outcome }) => outcome.state === 'done').length
  const basis =
    measured === null ? rehearsalText.notMeasured : rehearsalText.measured(Math.round(measured))
  return (
    <dl className={styles.facts}>
      <dt>{rehearsalText.steps}</dt>
      <dd>{rehearsalText.counts(done, steps.length)}</dd>
      {waiting === 0 ? null : <dd>{rehearsalText.waiting(waiting)}</dd>}
      <dt>{rehearsalText.verified}</dt>
      <dd>{verified(rehearsal)}</dd>
      <dt>{rehearsalText.undone}</dt>
      {undone(rehearsal).map((said) => (
        <dd key={said}>{said}</dd>
      ))}
      <dt>{rehearsalText.requests}</dt>
      <dd>{rehearsalText.requestKinds(requests.deploy, requests.verify)}</dd>
      <dt>{rehearsalText.estimate}</dt>
      <dd>
        {wordTimeRange(estimate)} ({basis})
      </dd>
    </dl>
  )
}
