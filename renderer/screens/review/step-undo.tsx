import type { StepUndo } from '#contract/model/undo'
import { undoText } from '#contract/wording/screens/undo-text'
import { reversibilityWording, stayWording, undoWayWording } from '#contract/wording/undo-wording'
import styles from './detail.module.css'
import { UndoBadge } from './undo-mark.tsx'

/** How the change can be undone later, and what stays all the same. */
export const StepUndoSection = ({ undo }: { readonly undo: StepUndo }) => (
  <section className={styles.section}>
    <h3>{undoText.stepTitle}</h3>
    <p className={styles.badges}>
      <UndoBadge reversible={undo.reversible} />
      <span>
        {undoWayWording[undo.way].meaning} {reversibilityWording[undo.reversible].meaning}
      </span>
    </p>
    {undo.stays.length === 0 ? null : (
      <ul className={styles.notices}>
        {undo.stays.map(({ code, details }) => (
          <li key={code}>
            <strong>{stayWording[code].label}</strong>
            {details.length === 0 ? null : <> · {details.join(', ')}</>}
            <span className={styles.line}>{stayWording[code].meaning}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)
