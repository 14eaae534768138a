import type { ReactNode } from 'react'
import styles from './screen.module.css'

/** The room of a screen that scrolls as a whole. */
export const ScreenFrame = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.screen}>{children}</div>
)
