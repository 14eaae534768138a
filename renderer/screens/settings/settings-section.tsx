import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './settings-section.module.css'

interface SettingsSectionProps {
  readonly title: string
  readonly children: ReactNode
  /** What led to this section in particular: it takes the focus, once for each. */
  readonly ledBy?: unknown
}

/** Settings that belong together: their name at the side, and they themselves beside it. */
export const SettingsSection = ({ title, children, ledBy }: SettingsSectionProps) => {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (ledBy !== undefined) heading.current?.focus()
  }, [ledBy])
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
