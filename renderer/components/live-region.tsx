import { useApp } from '../state/use-app.ts'
import visually from '../styles/visually-hidden.module.css'

/** Says what `announce` is given, to screen readers only. Stands once in the page. */
export const LiveRegion = () => {
  const { text, number } = useApp((state) => state.announcement)
  return (
    <div className={visually.hidden} role="status" aria-live="polite">
      <span key={number}>{text}</span>
    </div>
  )
}
