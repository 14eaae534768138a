import { deployText } from '#contract/wording/screens/deploy-text'
import { Notice } from '../../components/notice.tsx'
import type { Waiting } from '../../state/run-news.ts'
import { useNow } from './use-now.ts'

/** Jira wants a pause: nothing is wrong, and it goes on by itself. */
export const WaitingNotice = ({ waiting }: { readonly waiting: Waiting }) => {
  const now = useNow()
  const seconds = Math.ceil((Date.parse(waiting.until) - now) / 1000)
  return (
    <Notice tone="info" title={deployText.waiting[waiting.reason]} role="status">
      {/* The seconds would be said one by one otherwise. */}
      <p aria-live="off">{seconds > 0 ? deployText.goesOnIn(seconds) : deployText.goesOnNow}</p>
    </Notice>
  )
}
