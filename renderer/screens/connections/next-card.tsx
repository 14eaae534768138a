import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import styles from './next-card.module.css'

interface NextCardProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly action: ReactNode
  readonly onAction: () => void
}

/** What there is to do next, and the way there. */
export const NextCard = ({ icon, title, text, action, onAction }: NextCardProps) => (
  <section className={styles.card} aria-labelledby="next-card">
    <span className={styles.icon}>{icon}</span>
    <div className={styles.words}>
      <h2 id="next-card">{title}</h2>
      <p>{text}</p>
    </div>
    <Button look="primary" onPress={onAction}>
      {action}
    </Button>
  </section>
)
