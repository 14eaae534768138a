import type { SiteCard } from '#contract/model/site-card'
import type { SiteStamp } from '#contract/model/snapshot'
import { isUndo } from './analysis.ts'
import type { AppState } from './app-state.ts'
import { type ChosenSide, chosenSides, connectedSite, isFromFile } from './sides.ts'
import { nameOfSite } from './site-selectors.ts'

/** A site as it is connected, or, for a run whose site was forgotten, as the run noted it. */
export type ShownSite = SiteCard | SiteStamp

/** From where to where. */
export interface ShownSites {
  readonly source: ShownSite | undefined
  readonly destination: ShownSite | undefined
}

const isCard = (site: ShownSite): site is SiteCard => 'label' in site

/** What the user calls a site. */
export const nameOfShown = (site: ShownSite): string =>
  isCard(site) ? nameOfSite(site) : site.title

/** Host and port of a site. */
export const hostOfShown = (site: ShownSite): string =>
  isCard(site) ? site.host : new URL(site.address).host

/** Whether it is a demo site. */
export const isDemo = (site: ShownSite): boolean => isCard(site) && site.demo

const connectedTo = (state: AppState, stamp: SiteStamp): ShownSite =>
  connectedSite(state, stamp) ?? stamp

const shownSide = (side: ChosenSide | undefined): ShownSite | undefined =>
  side !== undefined && isFromFile(side) ? side.site : side

/**
 * The sites that what is on the screen is about: those of the run where one is deployed or has
 * ended, those of a plan that was opened, and the one on which an undo is planned, whatever is
 * chosen by now; else those that are chosen.
 */
export const shownSites = (state: AppState): ShownSites => {
  const { screen, run, analysis } = state
  const step = screen.place === 'deployment' ? screen.step : undefined
  const ofPlan = step === 'analyze' || step === 'review' || step === 'confirm'
  if (ofPlan && 'order' in analysis && isUndo(analysis.order)) {
    const { destination } = analysis.order.undoes
    return { source: connectedTo(state, destination), destination: connectedTo(state, destination) }
  }
  if (ofPlan && analysis.phase === 'opened') {
    const { source, destination } = analysis.opened
    return { source: connectedTo(state, source), destination: connectedTo(state, destination) }
  }
  const ofRun = step === 'deploy' || step === 'result'
  if (!ofRun || run.phase !== 'open') {
    const { source, destination } = chosenSides(state)
    return { source: shownSide(source), destination: shownSide(destination) }
  }
  const { source, destination } = run.progress.view.summary
  return { source: connectedTo(state, source), destination: connectedTo(state, destination) }
}

/** Whether what is on the screen goes into a production site. */
export const showsProduction = (state: AppState): boolean => {
  const { destination } = shownSites(state)
  return destination !== undefined && isCard(destination) && destination.production
}
