import type { PublicationTarget } from '#contract/model/publication'
import type { WriteAccess } from '#contract/model/write-access'
import { checkRepository } from '#products/bitbucket/check-repository'
import { checkPage, type PageToCheck } from '#products/confluence/check-page'
import { checkChannel } from '#products/slack/check-channel'
import type { OpenConnection } from './deliver-to-products.ts'
import { readRepository } from './read-repository.ts'

/** A target that is looked at before anything is sent. */
export interface TargetToCheck {
  readonly target: PublicationTarget
  /** What is known of a page that is to go there. */
  readonly page: PageToCheck['page']
  readonly signal: AbortSignal
}

/** Asks a product whether something may be written there, by reads alone. Throws AppError. */
export type CheckInProducts = (wanted: TargetToCheck) => Promise<WriteAccess>

/** Asks through the products' own APIs, with one sign-in. */
export const checkInProducts =
  (open: OpenConnection): CheckInProducts =>
  async ({ target, page, signal }) => {
    switch (target.to) {
      case 'confluence': {
        const { connectionId, spaceKey, parentId } = target
        const signedIn = await open(connectionId, signal)
        return checkPage(signedIn, { spaceKey, parentId: parentId ?? undefined, page })
      }
      case 'bitbucket': {
        const { connectionId, branch, into } = target
        const place = readRepository(target.repository)
        const signedIn = await open(connectionId, signal)
        return checkRepository(signedIn, { ...place, branch, into: into ?? undefined })
      }
      case 'slack':
        return checkChannel(await open(target.connectionId, signal), target.channel)
    }
  }
