import type { AppEvent } from '#contract/events'
import type { AppState } from './app-state.ts'

/** Hands an event of the main process to the slice that it concerns. */
export const hearEvent = (event: AppEvent, state: AppState): void => {
  switch (event.event) {
    case 'sites-changed':
      state.takeSites(event.sites, event.pair)
      break
    case 'publications-changed':
      state.takePublications(event.publications)
      break
    case 'connections-changed':
      state.takeConnections(event.connections)
      break
    case 'settings-changed':
      state.takeSettings(event.settings)
      break
    case 'menu-chosen':
      if (event.item === 'shortcuts') state.showShortcuts(true)
      else if (event.item === 'settings') state.go({ place: 'settings' })
      else state.go({ place: 'settings', part: 'diagnostics' })
      break
    case 'file-offered':
      void state.takeOffered()
      break
    case 'work-progress':
    case 'work-ended':
      state.hearReading(event)
      state.hearAnalysis(event)
      state.hearCounting(event)
      state.hearManualCheck(event)
      state.hearAcceptance(event)
      state.hearRehearsal(event)
      state.hearSnapshotReading(event)
      break
    case 'run-news':
      state.hearRun(event)
      break
  }
}
