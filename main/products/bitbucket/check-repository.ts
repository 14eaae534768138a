import { AppError, attempt, type FailureCode } from '#contract/model/failure'
import { mayNot, type WriteAccess } from '#contract/model/write-access'
import { neededScopes } from '../needed-scopes.ts'
import type { SignedInProduct } from '../product-adapter.ts'
import { type CommitToMake, reviewedInto } from './code-host.ts'
import { findCloudRepository } from './find-cloud-repository.ts'
import { findDataCenterRepository } from './find-data-center-repository.ts'
import { missingScope } from './missing-scope.ts'

/** Where a commit is to go, and perhaps a pull request. */
export type RepositoryToCheck = Pick<CommitToMake, 'owner' | 'repository' | 'branch' | 'into'>

const unseen: ReadonlySet<FailureCode> = new Set([
  'product.not-found',
  'product.permission-missing',
])

const look = async (signedIn: SignedInProduct, wanted: RepositoryToCheck): Promise<WriteAccess> => {
  const { owner, repository } = wanted
  const name = `${owner}/${repository}`
  const isCloud = signedIn.place.product === 'bitbucket-cloud'
  const find = isCloud ? findCloudRepository : findDataCenterRepository
  const found = await find(signedIn, { owner, repository })
  if (found === undefined) return mayNot('repository', [name])
  if (found.isArchived) return mayNot('unarchived-repository', [name])
  const into = reviewedInto(wanted)
  if (into !== undefined && !(await found.hasBranch(into))) return mayNot('target-branch', [into])
  return found.access()
}

/**
 * Whether files may be committed to a repository, and a pull request opened, by reads alone: the scopes
 * that the product told, the repository, the branch that a pull request goes into, and the permission of
 * who is signed in. Protections of branches are shown to administrators only, and so are not asked for.
 */
export const checkRepository = async (
  signedIn: SignedInProduct,
  wanted: RepositoryToCheck,
): Promise<WriteAccess> => {
  const scope = missingScope(signedIn.account, reviewedInto(wanted) !== undefined)
  if (scope !== undefined) return mayNot('scopes', [scope])
  const looked = await attempt(() => look(signedIn, wanted))
  if (looked.ok) return looked.value
  const { code } = looked.failure
  if (unseen.has(code)) return mayNot('repository', [`${wanted.owner}/${wanted.repository}`])
  // Publishing reads the same first.
  if (code === 'product.scope-missing') return mayNot('scopes', neededScopes(looked.failure))
  throw new AppError(looked.failure)
}
