import type { UndoSum as Sum } from '#contract/model/undo'
import { undoText } from '#contract/wording/screens/undo-text'
import { UndoBadge } from './undo-mark.tsx'
import styles from './undo-sum.module.css'

const parts = [
  { of: 'fully', reversible: 'fully' },
  { of: 'inPart', reversible: 'in-part' },
  { of: 'not', reversible: 'not' },
] as const satisfies readonly { readonly of: keyof Sum; readonly reversible: string }[]

interface UndoSumProps {
  readonly undo: Sum
  /** Of its heading. */
  readonly level: 2 | 3
}

/** How much of a plan can be undone how far: one bar of it, and the numbers. */
export const UndoSum = ({ undo, level }: UndoSumProps) => {
  const Heading = `h${level}` as const
  const shown = parts.filter(({ of }) => undo[of] > 0)
  if (shown.length === 0) return null
  return (
    <section className={styles.sum} aria-label={undoText.sumTitle}>
      <Heading>{undoText.sumTitle}</Heading>
      <div className={styles.bar} aria-hidden>
        {shown.map(({ of }) => (
          <span key={of} className={styles[of]} style={{ flexGrow: undo[of] }} />
        ))}
      </div>
      <ul className={styles.numbers}>
        {shown.map(({ of, reversible }) => (
          <li key={of}>
            <strong>{undo[of]}</strong> <UndoBadge reversible={reversible} />
          </li>
        ))}
      </ul>
    </section>
  )
}
