import type { KindView } from '#contract/model/abilities'
import { abilityNames, abilityWording } from '#contract/wording/abilities-wording'
import { kindsText } from '#contract/wording/screens/kinds-text'
import { KindRows } from './kind-rows.tsx'
import styles from './kinds.module.css'

/** All kinds, what can be done with each, and the details of those that are open. */
export const KindsTable = ({ kinds }: { readonly kinds: readonly KindView[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  <section className={styles.box} tabIndex={0} aria-label={kindsText.table}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{kindsText.kind}</th>
          {abilityNames.map((name) => (
            <th key={name} scope="col">
              {abilityWording[name].label}
            </th>
          ))}
        </tr>
      </thead>
      {kinds.map((view) => (
        <KindRows key={view.kind} view={view} />
      ))}
    </table>
  </section>
)
