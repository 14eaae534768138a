import type { ManualView } from '#contract/model/manual-step'
import { manualText } from '#contract/wording/screens/manual-text'
import styles from './manual.module.css'

/** What is null is told elsewhere. */
type Facts = { readonly [Fact in keyof Pick<ManualView, 'where' | 'why'>]: string | null }

/** Where something is set by hand, and why Slipway cannot. */
export const ManualFacts = ({ where, why }: Facts) =>
  where === null && why === null ? null : (
    <dl className={styles.facts}>
      {where === null ? null : (
        <div>
          <dt>{manualText.where}</dt>
          <dd>{where}</dd>
        </div>
      )}
      {why === null ? null : (
        <div>
          <dt>{manualText.why}</dt>
          <dd>{why}</dd>
        </div>
      )}
    </dl>
  )
