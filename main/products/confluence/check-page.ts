import { AppError, attempt, type FailureCode } from '#contract/model/failure'
import { cannotTell, may, mayNot, type WriteAccess } from '#contract/model/write-access'
import { neededScopes } from '../needed-scopes.ts'
import type { SignedInProduct } from '../product-adapter.ts'
import type { PermittedOperation } from './page-access.ts'
import { ownerMark } from './page-mark.ts'
import { storesOf } from './stores-of.ts'

/** A page that is to be published. */
export interface PageToCheck {
  readonly spaceKey: string
  readonly parentId?: string | undefined
  /** Undefined: it is not known yet what, and the space alone is looked at. */
  readonly page:
    | { readonly identity: string; readonly title: string; readonly hasFiles: boolean }
    | undefined
}

const unseen: ReadonlySet<FailureCode> = new Set([
  'product.not-found',
  'product.permission-missing',
])

const allows = (
  operations: readonly PermittedOperation[],
  operation: string,
  target: string,
): boolean => operations.some((one) => one.operation === operation && one.targetType === target)

const look = async (
  signedIn: SignedInProduct,
  { spaceKey, parentId, page }: PageToCheck,
): Promise<WriteAccess> => {
  const { store, access } = storesOf(signedIn)
  if (await access.isReadOnly()) return mayNot('read-write-mode')
  const there = page === undefined ? undefined : await store.find(spaceKey, page.title)
  if (page !== undefined && there !== undefined) {
    if (!there.body.includes(ownerMark(page.identity))) return mayNot('free-title', [page.title])
    const operations = await access.onPage(there.id)
    if (operations === undefined) return cannotTell('not-told', [page.title])
    return allows(operations, 'update', 'page')
      ? may('update-page')
      : mayNot('update-page', [page.title])
  }
  const operations = await access.inSpace(spaceKey)
  if (operations !== undefined && !allows(operations, 'create', 'page')) {
    return mayNot('add-pages', [spaceKey])
  }
  const needsFiles = page?.hasFiles === true
  if (operations !== undefined && needsFiles && !allows(operations, 'create', 'attachment')) {
    return mayNot('add-attachments', [spaceKey])
  }
  const parent = parentId === undefined ? 'there' : await access.parent(parentId)
  if (parentId !== undefined && parent === 'missing') return mayNot('parent-page', [parentId])
  if (operations === undefined) return cannotTell('not-told', [`space ${spaceKey}`])
  return parentId !== undefined && parent === 'unseen'
    ? cannotTell('parent-unseen', [parentId])
    : may('add-pages')
}

/**
 * Whether a page may be published, by reads alone: is the space seen, is there a page of the title and
 * whose, what may the account do (`page-access.ts` names the sources). The operations that Confluence
 * lists are the account's: of a token with scopes nothing tells whether it has the one to write.
 */
export const checkPage = async (
  signedIn: SignedInProduct,
  wanted: PageToCheck,
): Promise<WriteAccess> => {
  const looked = await attempt(() => look(signedIn, wanted))
  if (!looked.ok) {
    const { code } = looked.failure
    if (unseen.has(code)) return mayNot('space', [wanted.spaceKey])
    // Nothing was read by a scope that publishing does not need itself.
    if (code === 'product.scope-missing') return mayNot('scopes', neededScopes(looked.failure))
    throw new AppError(looked.failure)
  }
  const hidesRights = signedIn.account.token === 'scoped'
  return looked.value.access === 'may' && hidesRights ? cannotTell('token-rights') : looked.value
}
