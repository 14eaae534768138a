import { useEffect, useRef } from 'react'
import { wordStored } from '#contract/wording/screens/connections-text'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './stored-message.module.css'

/** The message after a token was stored. It takes the focus, which the form had. */
export const StoredMessage = () => {
  const site = useApp((state) => state.storedSite)
  const dismissStored = useApp((state) => state.dismissStored)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (site !== null) frame.current?.focus()
  }, [site])
  if (site === null) return null
  const [first, ...more] = wordStored(site)
  const clean = site.check.check !== 'not-made' && site.account?.administrator === true
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
