import type { SignedInProduct } from '../product-adapter.ts'
import type { Published } from '../published.ts'
import { cloudCode } from './cloud-code.ts'
import { type CommitToMake, reviewedInto } from './code-host.ts'
import { dataCenterCode } from './data-center-code.ts'
import { throwIfNoPullRequests } from './pull-request-scope.ts'

/** Files that are committed, and perhaps offered for review. */
export interface FilesToPublish extends CommitToMake {
  readonly title: string
  /** Description of the pull request, Markdown. */
  readonly text: string
}

/**
 * Commits files to a branch, and opens a pull request into another one if that is asked for and none
 * is open. On Cloud it is one commit, on Data Center one for each file. The same files published again
 * change nothing; an unanswered commit is looked up on the branch before it is sent once more, which
 * the commit before it makes safe. Throws `bitbucket.branch-protected`, `bitbucket.branch-moved`, and
 * `product.scope-missing` before the commit where the token is known not to open pull requests.
 */
export const publishFiles = async (
  signedIn: SignedInProduct,
  { title, text, ...wanted }: FilesToPublish,
): Promise<Published> => {
  const isCloud = signedIn.place.product === 'bitbucket-cloud'
  const host = isCloud ? cloudCode(signedIn) : dataCenterCode(signedIn)
  const { owner, repository, branch } = wanted
  const into = reviewedInto(wanted)
  if (into !== undefined) throwIfNoPullRequests(signedIn)
  const committed = await host.commit(wanted)
  if (into === undefined) return committed
  const request = await host.openPullRequest({ owner, repository, branch, into, title, text })
  if (request.how === 'made') return request
  return { link: request.link, how: committed.how === 'unchanged' ? 'unchanged' : 'updated' }
}
