import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import type { Answer } from '../../state/send-token.ts'
import { useApp } from '../../state/use-app.ts'
import { ProtectionQuestion } from './protection-question.tsx'

interface TokenQuestionsProps {
  readonly onAnswer: (answer: Answer) => void
}

/** What only the user can answer before a token is stored. */
export const TokenQuestions = ({ onAnswer }: TokenQuestionsProps) => {
  const saving = useApp((state) => state.tokenForm?.saving)
  const reviseToken = useApp((state) => state.reviseToken)
  if (saving?.phase === 'unprotected') {
    return (
      <ProtectionQuestion
        protection={saving.protection}
        onAnswer={onAnswer}
        onCancel={reviseToken}
      />
    )
  }
  if (saving?.phase !== 'other-account') return null
  return (
    <Dialog
      title={text.otherTitle}
      isOpen
      careful
      onClose={reviseToken}
      actions={
        <>
          <Button autoFocus onPress={reviseToken}>
            {text.otherKeep(saving.former)}
          </Button>
          <Button onPress={() => onAnswer({ otherAccount: 'accept' })}>
            {text.otherUse(saving.presented)}
          </Button>
        </>
      }
    >
      <p>{text.otherText(saving.former, saving.presented)}</p>
    </Dialog>
  )
}
