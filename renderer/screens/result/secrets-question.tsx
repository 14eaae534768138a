import { useState } from 'react'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { resultText } from '#contract/wording/screens/result-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useApp } from '../../state/use-app.ts'
import { enteredSecrets, SecretFields } from '../confirm/secret-fields.tsx'

/** Asks again for the secrets of what is left before a deployment goes on: none was kept. */
export const SecretsQuestion = () => {
  const question = useApp((state) => state.secretsQuestion)
  const dismiss = useApp((state) => state.dismissSecretsQuestion)
  const continueRun = useApp((state) => state.continueRun)
  const go = useApp((state) => state.go)
  const [secrets, setSecrets] = useState<ReadonlyMap<string, string>>(new Map())
  if (question === null) return null

  const { runId, toEnter, otherAccount } = question
  const leave = (): void => {
    setSecrets(new Map())
    dismiss()
  }
  const goOn = async (): Promise<void> => {
    const entered = enteredSecrets(toEnter, secrets)
    setSecrets(new Map())
    if (await continueRun(runId, { otherAccount, secrets: entered })) {
      go({ place: 'deployment', step: 'deploy' })
    }
  }
  return (
    <Dialog
      title={resultText.secretsAgainTitle}
      isOpen
      careful
      wide
      onClose={leave}
      actions={
        <>
          <Button autoFocus onPress={leave}>
            {confirmText.cancel}
          </Button>
          <Button look="primary" onPress={() => void goOn()}>
            {resultText.secretsAgainAction}
          </Button>
        </>
      }
    >
      <SecretFields entries={toEnter} values={secrets} onChange={setSecrets} />
    </Dialog>
  )
}
