import type { Announced, PublicationTarget } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import { publicationText as text } from '#contract/wording/publication-wording'
import { confluencePage } from '#publication/confluence-page'
import { type PublishedFile, workflowFiles } from '#publication/files-of'
import { pullRequestText } from '#publication/pull-request'
import { slackMessage } from '#publication/slack-message'
import type { Payload } from './payload.ts'

/** A text file for a repository. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** What a payload is made from. */
export interface PayloadInput {
  readonly target: PublicationTarget
  readonly content: PublishedContent
  /** Asked for where they are sent. */
  readonly texts: () => Promise<readonly TextFile[]>
  /** Where more of it is to be read, for a message. */
  readonly link: { readonly address: string; readonly words: string } | undefined
  /** What a message tells of; null where somebody sent it. */
  readonly event: Announced | null
  readonly version: string
}

const encoded = ({ name, contentType, bytes }: PublishedFile) => ({
  name,
  contentType,
  base64: Buffer.from(bytes).toString('base64'),
})

/** Message of a commit. Its last line is looked for when nobody answered whether it arrived. */
export const commitMessage = (title: string, identity: string): string =>
  `${title}\n\n${text.madeBySlipway}: ${identity}`

/** Puts together what a target is sent. */
export const makePayload = async (input: PayloadInput): Promise<Payload> => {
  const { target, content, version } = input
  const { identity, title } = content
  switch (target.to) {
    case 'confluence':
      return {
        to: 'confluence',
        ...{ identity, title },
        body: confluencePage(content, version),
        files: workflowFiles(content).map(encoded),
      }
    case 'bitbucket':
      return {
        to: 'bitbucket',
        ...{ identity, title },
        text: pullRequestText(content),
        message: commitMessage(title, identity),
        files: await input.texts(),
      }
    case 'slack': {
      const { event, link } = input
      return {
        to: 'slack',
        identity: event === null ? identity : `${identity}-${event}`,
        ...slackMessage(content, event, link),
      }
    }
  }
}
