import { type ReactNode, useId } from 'react'
import styles from './settings-section.module.css'

/** Settings that belong together: their name at the side, and they themselves on a card. */
export const SettingsSection = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
