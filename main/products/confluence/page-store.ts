import type { PublishedFile } from '../published.ts'

/** A page as it stands. */
export interface StoredPage {
  readonly id: string
  readonly version: number
  /** Storage format. */
  readonly body: string
  /** Who wrote this version: a name, or on Cloud an account id. */
  readonly author: string
  readonly link: string
}

/** What a page is to be. */
export interface PageDraft {
  readonly spaceKey: string
  readonly parentId: string | undefined
  readonly title: string
  /** Storage format. */
  readonly body: string
  /** Said about the version. */
  readonly message: string
}

/** A file of a page as it stands. */
export interface StoredAttachment {
  readonly id: string
  readonly comment: string
}

/** Pages of one Confluence: Cloud and Data Center have different APIs for the same. */
export interface PageStore {
  /** By its title, which no two pages of a space share. Throws `product.not-found` for no space. */
  find(spaceKey: string, title: string): Promise<StoredPage | undefined>
  create(draft: PageDraft): Promise<StoredPage>
  /** Writes the version after the given one; `product.conflict` when there is one already. */
  update(page: StoredPage, draft: PageDraft): Promise<StoredPage>
  /** Who wrote the version, by name where that can be had. */
  nameOf(page: StoredPage): Promise<string>
  findAttachment(pageId: string, name: string): Promise<StoredAttachment | undefined>
  attach(
    pageId: string,
    file: PublishedFile,
    comment: string,
    former: StoredAttachment | undefined,
  ): Promise<void>
}
