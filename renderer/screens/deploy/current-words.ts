import type { RunView } from '#contract/model/run-view'
import { deployText } from '#contract/wording/screens/deploy-text'

/** What a deployment does just now, in words. */
export const currentWords = ({ summary, steps, current }: RunView): string => {
  if (summary.state === 'verifying') return deployText.verifying
  if (summary.state === 'stopping') return deployText.stopping
  if (summary.state === 'pausing') return deployText.pausing
  const [first] = current
  const step = steps.find(({ stepId }) => stepId === first)
  if (step === undefined) return deployText.between
  const others = current.length - 1
  const words = deployText.step(step.action, step.kindTitle, step.name)
  return others === 0 ? words : words + deployText.andOthers(others)
}
