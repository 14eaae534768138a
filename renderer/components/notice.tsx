import type { ReactNode } from 'react'
import { componentText } from '#contract/wording/screens/component-text'
import { classes } from '../classes.ts'
import { CloseIcon } from '../icons/close-icon.tsx'
import { DoneIcon } from '../icons/done-icon.tsx'
import { ErrorIcon } from '../icons/error-icon.tsx'
import { InfoIcon } from '../icons/info-icon.tsx'
import { WarningIcon } from '../icons/warning-icon.tsx'
import tones from '../styles/tones.module.css'
import { IconButton } from './icon-button.tsx'
import styles from './notice.module.css'

/** How serious a notice is. */
export type Tone = 'good' | 'info' | 'warn' | 'bad' | 'production'

const icons = {
  good: DoneIcon,
  info: InfoIcon,
  warn: WarningIcon,
  bad: ErrorIcon,
  production: WarningIcon,
} as const

interface NoticeProps {
  readonly tone: Tone
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** What the user can do about it. */
  readonly actions?: ReactNode
  /** Makes it one that can be put away. */
  readonly onDismiss?: () => void
  /** Read out as it comes up: at once (`alert`), or when the reader pauses (`status`). */
  readonly role?: 'alert' | 'status'
}

/** A message that stands in the page, where it belongs. */
export const Notice = ({ tone, title, children, actions, onDismiss, role }: NoticeProps) => {
  const ToneIcon = icons[tone]
  return (
    <div className={classes(styles.notice, tones[tone])} role={role}>
      <span className={styles.icon}>
        <ToneIcon size={18} />
      </span>
      <div className={styles.body}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss === undefined ? null : (
        <IconButton label={componentText.dismiss} onPress={onDismiss}>
          <CloseIcon />
        </IconButton>
      )}
    </div>
  )
}
