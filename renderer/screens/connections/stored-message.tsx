import { useEffect, useRef } from 'react'
import { wordStored } from '#contract/wording/screens/connections-text'
import { Notice } from '../../components/notice.tsx'
import { isSiteCard } from '../../state/connected-cards.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './stored-message.module.css'

/** The message after a secret was stored. It takes the focus, which the form had. */
export const StoredMessage = () => {
  const stored = useApp((state) => state.stored)
  const dismissStored = useApp((state) => state.dismissStored)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (stored !== null) frame.current?.focus()
  }, [stored])
  if (stored === null) return null
  const [first, ...more] = wordStored(stored)
  const isLimited = isSiteCard(stored) && stored.account?.administrator !== true
  const clean = stored.check.check !== 'not-made' && !isLimited
  return (
    <div ref={frame} tabIndex={-1} className={styles.message}>
      <Notice tone={clean ? 'good' : 'warn'} title={first} role="status" onDismiss={dismissStored}>
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  )
}
