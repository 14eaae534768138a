import { useEffect } from 'react'
import { outboxText } from '#contract/wording/screens/publishing-text'
import { useApp } from '../state/use-app.ts'
import visually from '../styles/visually-hidden.module.css'
import styles from './navigation.module.css'

/** How many publications wait to be sent; nothing where none does. */
export const WaitingBadge = () => {
  const waiting = useApp(
    ({ publications }) => publications?.filter(({ sentAt }) => sentAt === null).length ?? 0,
  )
  const load = useApp((state) => state.loadPublications)
  useEffect(() => void load(), [load])
  if (waiting === 0) return null
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{waiting}</span>
      <span className={visually.hidden}>{outboxText.waiting(waiting)}</span>
    </span>
  )
}
