import type { PublicationTarget } from '#contract/model/publication'
import { publishFiles } from '#products/bitbucket/publish-files'
import { publishPage } from '#products/confluence/publish-page'
import type { SignedInProduct } from '#products/product-adapter'
import { postMessage } from '#products/slack/post-message'
import type { Deliver } from './deliver.ts'
import type { Payload } from './payload.ts'
import { readRepository } from './read-repository.ts'

/** Signs in to where something is published, with what is stored for it. */
export type OpenConnection = (connectionId: string, signal: AbortSignal) => Promise<SignedInProduct>

const mismatch = (target: PublicationTarget, payload: Payload): Error =>
  new Error(`${payload.to} is no payload for ${target.to}`)

/** Sends payloads through the products' own APIs. */
export const deliverToProducts =
  (open: OpenConnection): Deliver =>
  async ({ target, payload, mayBeThere, signal }) => {
    const signedIn = await open(target.connectionId, signal)
    if (target.to === 'confluence' && payload.to === 'confluence') {
      const { identity, title, body, files } = payload
      const { spaceKey, parentId } = target
      return publishPage(signedIn, {
        ...{ identity, title, body, spaceKey },
        parentId: parentId ?? undefined,
        files: files.map(({ name, contentType, base64 }) => ({
          ...{ name, contentType },
          bytes: Buffer.from(base64, 'base64'),
        })),
      })
    }
    if (target.to === 'bitbucket' && payload.to === 'bitbucket') {
      const { branch, into } = target
      const { title, text, message, files } = payload
      const place = readRepository(target.repository)
      return publishFiles(signedIn, {
        ...place,
        branch,
        into: into ?? undefined,
        ...{ title, text, message, files },
      })
    }
    if (target.to === 'slack' && payload.to === 'slack') {
      const { identity, text, blocks } = payload
      return postMessage(signedIn, {
        ...{ identity, text, blocks, mayBeThere },
        channel: target.channel,
      })
    }
    throw mismatch(target, payload)
  }
