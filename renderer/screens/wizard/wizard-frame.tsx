import type { ReactNode } from 'react'
import { classes } from '../../classes.ts'
import styles from './wizard-frame.module.css'
import { WizardSteps } from './wizard-steps.tsx'

interface WizardFrameProps {
  readonly children: ReactNode
  /** What leads on and back; always in sight. */
  readonly footer?: ReactNode
  /** The content fills the window and scrolls in parts, where there is room for that. */
  readonly filled?: boolean
}

/** A step of the deployment: where it stands among the others, its content, and the way on. */
export const WizardFrame = ({ children, footer, filled = false }: WizardFrameProps) => (
  <div className={classes(styles.frame, filled && styles.filled)}>
    <WizardSteps />
    <div className={styles.content}>{children}</div>
    {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
  </div>
)
