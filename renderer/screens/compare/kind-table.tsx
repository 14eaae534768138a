import type { ComparisonView } from '#contract/model/comparison-view'
import { capitalised } from '#contract/wording/plural'
import { compareText as text } from '#contract/wording/screens/compare-text'
import styles from './compare.module.css'

const counts = ['added', 'removed', 'changed', 'unclear'] as const

/** How many objects of each kind differ, and how. */
export const KindTable = ({ kinds }: Pick<ComparisonView, 'kinds'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  <section className={styles.box} aria-label={text.kinds} tabIndex={0}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text.kind}</th>
          {counts.map((count) => (
            <th key={count} scope="col">
              {text.difference[count]}
            </th>
          ))}
          <th scope="col">{text.equal}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((one) => (
          <tr key={one.kind}>
            <th scope="row">{capitalised(one.title)}</th>
            {counts.map((count) => (
              <td key={count}>{one[count]}</td>
            ))}
            <td>{one.same}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
