import type { PlanEffect } from '#contract/model/step-options'
import { actionWording } from '#contract/wording/action-wording'
import { decideText } from '#contract/wording/screens/decide-text'
import styles from './decide.module.css'

/** So many of each are named; the others are counted. */
const most = 6

type ShortStep = PlanEffect['comes'][number]

const titled = ({ name, kindTitle }: ShortStep): string => `${name} (${kindTitle})`

interface NamesProps {
  readonly title: string
  readonly count: number
  readonly items: readonly string[]
}

const Names = ({ title, count, items }: NamesProps) => {
  if (count === 0) return null
  const shown = items.slice(0, most)
  return (
    <div>
      <dt>{title}</dt>
      {shown.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may be alike, and none moves.
        <dd key={at}>{item}</dd>
      ))}
      {count > shown.length ? <dd>{decideText.andMore(count - shown.length)}</dd> : null}
    </div>
  )
}

/** What a decision makes of the plan: what goes, what comes, and what others lose. */
export const EffectView = ({ effect }: { readonly effect: PlanEffect }) => {
  const { comes, goes, changes, loses, problems, solved, counts } = effect
  const isNothing = Object.values(counts).every((count) => count === 0) && solved === 0
  if (isNothing) return <p className={styles.quiet}>{decideText.nothingFollows}</p>
  return (
    <dl className={styles.effect}>
      <Names title={decideText.goes(counts.goes)} count={counts.goes} items={goes.map(titled)} />
      <Names
        title={decideText.comes(counts.comes)}
        count={counts.comes}
        items={comes.map(titled)}
      />
      <Names
        title={decideText.changes(counts.changes)}
        count={counts.changes}
        items={changes.map(({ step, before }) =>
          decideText.becomes(
            titled(step),
            actionWording[before].label,
            actionWording[step.action].label,
          ),
        )}
      />
      <Names
        title={decideText.loses(counts.loses)}
        count={counts.loses}
        items={loses.map(({ step, elements }) => decideText.loss(titled(step), elements))}
      />
      <Names
        title={decideText.problems(counts.problems)}
        count={counts.problems}
        items={problems.map(({ reason }) => reason)}
      />
      {solved === 0 ? null : (
        <div>
          <dt>{decideText.solved(solved)}</dt>
        </div>
      )}
    </dl>
  )
}
