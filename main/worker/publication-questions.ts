import type { PublicationSubject } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'

/** A text file of what is published, by its path in a repository. */
export interface PublishedText {
  readonly path: string
  readonly text: string
}

/** What the engine is asked about plans and deployments that are published. */
export interface PublicationQuestions {
  readonly 'publication.content': {
    readonly input: PublicationSubject
    readonly output: PublishedContent
    readonly news: never
  }
  /** Plan, report and, if wanted, both snapshots as files that git shows well. */
  readonly 'publication.texts': {
    readonly input: { readonly subject: PublicationSubject; readonly snapshots: boolean }
    readonly output: readonly PublishedText[]
    readonly news: never
  }
}
