import type { ImpactView } from '#contract/model/impact-view'
import { impactText } from '#contract/wording/screens/impact-text'
import styles from './impact-bars.module.css'

/** A bar for each kind, as long as there are many of it. */
export const ImpactBars = ({ kinds }: Pick<ImpactView, 'kinds'>) => {
  const most = Math.max(...kinds.map(({ names }) => names.length))
  return (
    <ul className={styles.bars} aria-label={impactText.bars}>
      {kinds.map(({ kind, title, names }) => (
        <li key={kind}>
          <span>{impactText.kind(names.length, title)}</span>
          <span className={styles.track} aria-hidden>
            <span
              className={kind === 'project' ? styles.projects : styles.bar}
              style={{ inlineSize: `${(names.length / most) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
