import type { ConnectionCard } from '#contract/model/connection-card'
import type { PublicationTarget } from '#contract/model/publication'

/** What the user calls a connection: the own label, or the product's title. */
export const nameOfPlace = ({ label, title }: ConnectionCard): string =>
  label === '' ? title : label

/** Which product a connection publishes to. */
export const productOfPlace = ({ product }: ConnectionCard): PublicationTarget['to'] => {
  switch (product) {
    case 'confluence-cloud':
    case 'confluence-data-center':
      return 'confluence'
    case 'bitbucket-cloud':
    case 'bitbucket-data-center':
      return 'bitbucket'
    case 'slack':
      return 'slack'
  }
}

/** The branch that is proposed: nobody else writes it. */
const ownBranch = 'slipway'

/** The target of a connection before anything was entered. */
export const targetFor = (place: ConnectionCard): PublicationTarget => {
  const connectionId = place.id
  switch (productOfPlace(place)) {
    case 'confluence':
      return { to: 'confluence', connectionId, spaceKey: '', parentId: null }
    case 'bitbucket':
      return {
        to: 'bitbucket',
        connectionId,
        // The address may have named no more than a workspace.
        repository: place.place.includes('/') ? place.place : '',
        branch: ownBranch,
        into: null,
        snapshots: false,
      }
    case 'slack':
      return { to: 'slack', connectionId, channel: '' }
  }
}

/** Whether everything is entered that is needed. */
export const isWhole = (target: PublicationTarget): boolean => {
  switch (target.to) {
    case 'confluence':
      return target.spaceKey.trim() !== ''
    case 'bitbucket':
      return target.repository.trim() !== '' && target.branch.trim() !== ''
    case 'slack':
      return target.channel.trim() !== ''
  }
}

/** A target without the blanks that were typed around its parts. */
export const trimmedTarget = (target: PublicationTarget): PublicationTarget => {
  const orNull = (typed: string | null): string | null =>
    typed === null || typed.trim() === '' ? null : typed.trim()
  switch (target.to) {
    case 'confluence':
      return { ...target, spaceKey: target.spaceKey.trim(), parentId: orNull(target.parentId) }
    case 'bitbucket':
      return {
        ...target,
        repository: target.repository.trim(),
        branch: target.branch.trim(),
        into: orNull(target.into),
      }
    case 'slack':
      return { ...target, channel: target.channel.trim() }
  }
}
