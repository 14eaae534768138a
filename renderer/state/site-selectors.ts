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

/** The card of a site by its cloud id, whatever is chosen. */
export const cardOfSite = (state: AppState, cloudId: string): SiteCard | undefined =>
  siteCards(state).find((card) => card.cloudId === cloudId)

/** Whether a site is connected and a production site, whatever is chosen. */
export const isProduction = (state: AppState, cloudId: string): boolean =>
  siteCards(state).some((card) => card.cloudId === cloudId && card.production)

/** What the user calls a site: the own label, or Jira's title. */
export const nameOfSite = ({ label, title }: Pick<SiteCard, 'label' | 'title'>): string =>
  label === '' ? title : label

/** Whether some site can be read and some other one be deployed to. */
export const canDeploy = (state: AppState): boolean => {
  const cards = siteCards(state)
  return cards.some(
    (source) =>
      source.sourceHindrances.length === 0 &&
      cards.some((one) => one.destinationHindrances.length === 0 && !isSameSite(one, source)),
  )
}

/** Sites are the same when their cloud id is; the address may be another. */
export const isSameSite = (
  one: Pick<SiteCard, 'id' | 'cloudId'>,
  other: Pick<SiteCard, 'id' | 'cloudId'>,
): boolean => one.id === other.id || (one.cloudId !== null && one.cloudId === other.cloudId)

const usable: readonly SiteCard['token']['state'][] = ['ok', 'weak', 'session-only']

/** Sites whose token can serve another site, too: those with one that has no scopes. */
export const sharableSites = (state: AppState): readonly SiteCard[] =>
  siteCards(state).filter(
    ({ demo, account, token }) =>
      !demo && account?.token === 'classic' && usable.includes(token.state),
  )

/** Whether a browser shows the page in place of Electron: then there are demo sites only. */
export const isPreview = ({ session }: AppState): boolean =>
  session.phase === 'ready' && session.app.host === 'preview'
