import type { RunStep } from '#contract/model/run-view'
import { resultText } from '#contract/wording/screens/result-text'
import { Button } from '../../components/button.tsx'
import { ExternalIcon } from '../../icons/external-icon.tsx'
import { useApp } from '../../state/use-app.ts'

/** Opens Jira’s page of an object in the browser, where there is one. */
export const OpenInJira = ({ step }: { readonly step: RunStep }) => {
  const openObject = useApp((state) => state.openObject)
  if (!step.hasPage) return null
  return (
    <Button
      look="quiet"
      aria-label={`${resultText.openInJira}: ${step.name}`}
      onPress={() => void openObject(step.stepId)}
    >
      <ExternalIcon />
      {resultText.openInJira}
    </Button>
  )
}
