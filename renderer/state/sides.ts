import type { OpenedFile } from '#contract/model/opened-file'
import type { SiteCard } from '#contract/model/site-card'
import type { JiraProduct, SiteStamp } from '#contract/model/snapshot'
import type { AppState } from './app-state.ts'
import { chosenSites, nameOfSite, siteCards } from './site-selectors.ts'

/** What a site is chosen for. */
export type SideName = 'source' | 'destination'

/** A snapshot that was opened from a file or a folder. */
export type OpenedSnapshot = Extract<OpenedFile, { readonly opened: 'snapshot' }>

/** A plan that was opened from a file. */
export type OpenedPlan = Extract<OpenedFile, { readonly opened: 'plan' }>

/** A side of a plan: a connected site, or a snapshot of a file. */
export type ChosenSide = SiteCard | OpenedSnapshot

/** Whether a side stands in a file. */
export const isFromFile = (side: ChosenSide): side is OpenedSnapshot => 'snapshotId' in side

/** Id of a side: of the site, or of the snapshot. */
export const idOfSide = (side: ChosenSide): string => (isFromFile(side) ? side.snapshotId : side.id)

/** What the user calls a side. */
export const nameOfSide = (side: ChosenSide): string =>
  isFromFile(side) ? side.site.title : nameOfSite(side)

/** Which of the two Jiras a side is. */
export const productOfSide = (side: ChosenSide): JiraProduct => {
  const isCloud = isFromFile(side)
    ? side.site.dataCenter === undefined
    : side.product === 'jira-cloud'
  return isCloud ? 'cloud' : 'data-center'
}

/** Cloud id of a side; null while nobody knows it. */
export const cloudIdOf = (side: ChosenSide): string | null =>
  isFromFile(side) ? side.site.cloudId : side.cloudId

/** Source and destination as they are chosen; a file goes before the site of its side. */
export const chosenSides = (
  state: AppState,
): { readonly source: ChosenSide | undefined; readonly destination: ChosenSide | undefined } => {
  const sites = chosenSites(state)
  const side = (name: SideName): ChosenSide | undefined =>
    state.snapshots.find(({ snapshotId }) => snapshotId === state.fileSides[name]) ?? sites[name]
  return { source: side('source'), destination: side('destination') }
}

/** Whether both sides are chosen and nothing hinders either of them. A file is never hindered. */
export const pairIsReady = (state: AppState): boolean => {
  const { source, destination } = chosenSides(state)
  if (source === undefined || destination === undefined) return false
  const cloudId = cloudIdOf(source)
  return (
    (isFromFile(source) || source.sourceHindrances.length === 0) &&
    (isFromFile(destination) || destination.destinationHindrances.length === 0) &&
    (cloudId === null || cloudId !== cloudIdOf(destination))
  )
}

/** The connected site that a stamp names, if there is one. */
export const connectedSite = (
  state: AppState,
  { cloudId }: Pick<SiteStamp, 'cloudId'>,
): SiteCard | undefined => siteCards(state).find((card) => card.cloudId === cloudId)

/**
 * The connected site that what is planned goes into: also where the plan, or the destination, stands
 * in a file. None where that site is not connected.
 */
export const destinationSite = (state: AppState): SiteCard | undefined => {
  if (state.analysis.phase === 'opened') {
    return connectedSite(state, state.analysis.opened.destination)
  }
  const { destination } = chosenSides(state)
  if (destination === undefined) return undefined
  return isFromFile(destination) ? connectedSite(state, destination.site) : destination
}

/** Whether what is planned goes into a production site. */
export const intoProduction = (state: AppState): boolean =>
  destinationSite(state)?.production ?? false
