import { AppError, failure } from '#contract/model/failure'
import { publishedMark } from '#contract/wording/product-wording'
import type { SignedInProduct } from '../product-adapter.ts'
import { contentHash, type Published, type PublishedFile } from '../published.ts'
import { sendOrFind } from '../send-or-find.ts'
import { ownerMark } from './page-mark.ts'
import type { PageDraft, PageStore, StoredPage } from './page-store.ts'
import { storesOf } from './stores-of.ts'

/** A page that is published, and published again. */
export interface PageToPublish {
  /** What is published: the same plan, the same deployment. The page says it, and is known by it. */
  readonly identity: string
  readonly spaceKey: string
  readonly parentId?: string | undefined
  readonly title: string
  /** Storage format. */
  readonly body: string
  /** Files that the body refers to by name. */
  readonly files: readonly PublishedFile[]
}

interface Writing {
  readonly store: PageStore
  readonly subject: string
  readonly draft: PageDraft
  /** Stands in the body as a line of its own: whose page it is, and of which content. */
  readonly owner: string
  readonly whole: string
}

interface Written {
  readonly page: StoredPage
  readonly how: Published['how']
}

const create = async ({ store, draft, whole }: Writing): Promise<Written> => {
  const find = async (): Promise<StoredPage | undefined> => {
    const page = await store.find(draft.spaceKey, draft.title)
    return page?.body.includes(whole) ? page : undefined
  }
  return { page: await sendOrFind(() => store.create(draft), find), how: 'made' }
}

/** A stale version: ours, if an earlier answer was lost; else somebody else's, who is named. */
const update = async (writing: Writing, there: StoredPage): Promise<Written> => {
  const { store, draft, whole, subject } = writing
  const find = async (): Promise<StoredPage | undefined> => {
    const now = await store.find(draft.spaceKey, draft.title)
    if (now === undefined || now.body.includes(whole)) return now
    if (now.version === there.version) return undefined
    throw new AppError(failure('confluence.page-changed', subject, [await store.nameOf(now)], 409))
  }
  const codes = ['product.conflict', 'product.outcome-unknown'] as const
  return { page: await sendOrFind(() => store.update(there, draft), find, codes), how: 'updated' }
}

const write = async (writing: Writing): Promise<Written> => {
  const { store, draft, owner, whole, subject } = writing
  const there = await store.find(draft.spaceKey, draft.title)
  if (there === undefined) return create(writing)
  if (!there.body.includes(owner)) {
    throw new AppError(failure('confluence.title-taken', subject, [draft.title]))
  }
  return there.body.includes(whole) ? { page: there, how: 'unchanged' } : update(writing, there)
}

/** Each file in place; one that stands there already with the same content is left alone. */
const attachAll = async (
  store: PageStore,
  pageId: string,
  files: readonly PublishedFile[],
): Promise<boolean> => {
  let changed = false
  for (const file of files) {
    const comment = `Slipway ${contentHash(file.contentType, file.bytes)}`
    const former = await store.findAttachment(pageId, file.name)
    if (former?.comment === comment) continue
    await store.attach(pageId, file, comment, former)
    changed = true
  }
  return changed
}

/**
 * Publishes a page, or the next version of it in place. It is found by its title, and is Slipway's own
 * if its last line says so: a page of the same title that does not is `confluence.title-taken`. The
 * same content published again changes nothing. Somebody else's version in between is
 * `confluence.page-changed` and names them. An unanswered create is looked up and never sent again.
 */
export const publishPage = async (
  signedIn: SignedInProduct,
  { identity, spaceKey, parentId, title, body, files }: PageToPublish,
): Promise<Published> => {
  const { store } = storesOf(signedIn)
  const owner = ownerMark(identity)
  const whole = `${owner}${contentHash(title, body)})`
  const draft = {
    spaceKey,
    parentId,
    title,
    body: `${body}<p>${whole}</p>`,
    message: publishedMark,
  }
  const { page, how } = await write({
    store,
    subject: signedIn.client.subject,
    draft,
    owner,
    whole,
  })
  const filesChanged = await attachAll(store, page.id, files)
  return { link: page.link, how: how === 'unchanged' && filesChanged ? 'updated' : how }
}
