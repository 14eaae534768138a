import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { CaptchaWay, isCaptcha } from '../../sign-in-card/captcha-way.tsx'
import type { Answer } from '../../state/send-token.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './saving-notice.module.css'

interface SavingNoticeProps {
  readonly onAnswer: (answer: Answer) => void
}

/** Why the token was not stored; with trouble on the way, the offer to store it unchecked. */
export const SavingNotice = ({ onAnswer }: SavingNoticeProps) => {
  const saving = useApp((state) => state.tokenForm?.saving)
  const shares = useApp((state) => state.tokenForm?.draft.sharedFrom !== null)
  const replaces = useApp((state) => state.tokenForm?.draft.ofId !== null)
  if (saving?.phase === 'refused') {
    return (
      <FailureNotice
        onlyReads
        failure={saving.failure}
        actions={
          <>
            <p>{replaces ? text.formerKept : text.notStored}</p>
            {isCaptcha(saving.failure) ? <CaptchaWay ofId={null} failure={saving.failure} /> : null}
          </>
        }
      />
    )
  }
  if (saving?.phase !== 'could-not-check') return null
  return (
    <FailureNotice
      onlyReads
      failure={saving.failure}
      tone="warn"
      actions={
        <>
          <Button onPress={() => onAnswer({ check: 'verify' })}>{text.checkAgain}</Button>
          {shares ? null : (
            <>
              <Button onPress={() => onAnswer({ check: 'skip' })}>{text.saveUnchecked}</Button>
              <span className={styles.meaning}>{text.notCheckedText}</span>
            </>
          )}
        </>
      }
    />
  )
}
