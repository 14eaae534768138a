import type { TokenProtection } from '#contract/model/token-state'
import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import type { Answer } from '../../state/send-token.ts'
import styles from './protection-question.module.css'

interface ProtectionQuestionProps {
  readonly protection: TokenProtection
  readonly onAnswer: (answer: Answer) => void
  readonly onCancel: () => void
}

/** Tokens cannot be kept well here: until Slipway quits only, or weakly? Never decided in silence. */
export const ProtectionQuestion = ({ protection, onAnswer, onCancel }: ProtectionQuestionProps) => (
  <Dialog
    title={text.unprotectedTitle}
    isOpen
    careful
    onClose={onCancel}
    actions={<Button onPress={onCancel}>{text.cancel}</Button>}
  >
    <p>{wordState(protection.state)}</p>
    <div className={styles.choices}>
      {protection.state === 'locked' ? (
        <Button onPress={() => onAnswer({ keep: 'protected' })}>{text.unlockAndRetry}</Button>
      ) : null}
      <div className={styles.choice}>
        <Button look="primary" autoFocus onPress={() => onAnswer({ keep: 'session' })}>
          {text.keepSession}
        </Button>
        <p>{text.keepSessionText}</p>
      </div>
      {protection.state === 'weak' ? (
        <div className={styles.choice}>
          <Button onPress={() => onAnswer({ keep: 'weak' })}>{text.keepWeak}</Button>
          <p>{text.keepWeakText}</p>
        </div>
      ) : null}
    </div>
    {protection.state === 'weak' || protection.state === 'none' ? (
      <p className={styles.remedy}>{text.unprotectedRemedy}</p>
    ) : null}
  </Dialog>
)

const wordState = (state: TokenProtection['state']): string =>
  state === 'weak' || state === 'locked' ? text.unprotected[state] : text.unprotected.none
