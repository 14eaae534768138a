import type { ConnectionCard } from '#contract/model/connection-card'
import type { SiteCard } from '#contract/model/site-card'
import type { AppState } from './app-state.ts'
import { siteCards } from './site-selectors.ts'

/** A site, or a connection for publishing. */
export type ConnectedCard = SiteCard | ConnectionCard

/** Whether it is a site, which configuration is read from or deployed to. */
export const isSiteCard = (card: ConnectedCard): card is SiteCard =>
  card.product === 'jira-cloud' || card.product === 'jira-data-center'

/** The cards of all connections for publishing; none until they were loaded. */
export const connectionCards = ({ connections }: AppState): readonly ConnectionCard[] =>
  connections.phase === 'ready' ? connections.cards : none

const none: readonly ConnectionCard[] = []

/** The cards of everything that is connected, sites first. */
export const connectedCards = (state: AppState): readonly ConnectedCard[] => [
  ...siteCards(state),
  ...connectionCards(state),
]

/** What is connected under this id. */
export const connectedCard = (state: AppState, id: string | null): ConnectedCard | undefined =>
  connectedCards(state).find((card) => card.id === id)
