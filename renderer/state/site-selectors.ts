import type { SiteCard } from '#contract/model/site-card'
import type { AppState } from './app-state.ts'

/** The cards of all sites; none until they were loaded. */
export const siteCards = ({ sites }: AppState): readonly SiteCard[] =>
  sites.phase === 'ready' ? sites.cards : none

const none: readonly SiteCard[] = []

/** The sites that are chosen as source and destination, as far as they are there. */
export const chosenSites = (
  state: AppState,
): { readonly source: SiteCard | undefined; readonly destination: SiteCard | undefined } => {
  const { sites } = state
  if (sites.phase !== 'ready') return { source: undefined, destination: undefined }
  const byId = (id: string | null) => sites.cards.find((card) => card.id === id)
  return { source: byId(sites.pair.sourceId), destination: byId(sites.pair.destinationId) }
}

/** Whether the chosen destination is a production site. */
export const intoProduction = (state: AppState): boolean =>
  chosenSites(state).destination?.production ?? false

/** Whether both sites are chosen and nothing hinders either of them. */
export const pairIsReady = (state: AppState): boolean => {
  const { source, destination } = chosenSites(state)
  return (
    source !== undefined &&
    destination !== undefined &&
    source.sourceHindrances.length === 0 &&
    destination.destinationHindrances.length === 0
  )
}

/** What the user calls a site: the own label, or Jira's title. */
export const nameOfSite = ({ label, title }: Pick<SiteCard, 'label' | 'title'>): string =>
  label === '' ? title : label
