import type { RunView } from '#contract/model/run-view'
import type { DeployNews } from '#worker/engine-questions'
import { type ProgressStream, startProgress } from './progress.ts'

/** Shows how far a deployment is, with the name of the step that ended last. */
export const showDeployment = (
  { steps }: Pick<RunView, 'steps'>,
  stream: ProgressStream,
): ((news: DeployNews) => void) => {
  const bar = startProgress('Deployment', stream)
  const words = new Map(
    steps.map(({ stepId, kindTitle, name }) => [stepId, `${kindTitle} ${name}`]),
  )
  return ({ news, done, total }) => {
    if (news.news === 'step-ended') bar.show(done, total, words.get(news.stepId) ?? news.stepId)
    if (news.news === 'waiting') bar.end(`Jira asked to wait until ${news.until}`)
    if (news.news === 'state') bar.end(news.state)
  }
}
