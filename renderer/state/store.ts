import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TypedBridge } from '../bridge.ts'
import { createAcceptanceSlice } from './acceptance.ts'
import { createAnalysisSlice } from './analysis.ts'
import { createAnnouncementsSlice } from './announcements.ts'
import type { AppState } from './app-state.ts'
import { createComparingSlice } from './comparing.ts'
import { createConnectionsSlice } from './connections.ts'
import { createDriftsSlice } from './drifts.ts'
import { createFilesSlice } from './files.ts'
import { hearEvent } from './hear-event.ts'
import { createHistorySlice } from './history.ts'
import { createIssueCountsSlice } from './issue-counts.ts'
import { createKeysSlice } from './keys.ts'
import { createKindsSlice } from './kinds.ts'
import { createLedgersSlice } from './ledgers.ts'
import { createManualCheckSlice } from './manual-check.ts'
import { createOpeningSlice } from './opening.ts'
import { createPapersSlice } from './papers.ts'
import { createPublishingSlice } from './publishing.ts'
import { createRehearsalSlice } from './rehearsal.ts'
import { createReportCheckSlice } from './report-check.ts'
import { createRestrictedLeftSlice } from './restricted-left.ts'
import { createRunSlice } from './run.ts'
import { createSavingSlice } from './saving.ts'
import { createSelectionSlice } from './selection.ts'
import { createSessionSlice } from './session.ts'
import { createSettingsSlice } from './settings.ts'
import { createSignInsSlice } from './sign-ins.ts'
import { createSitesSlice } from './sites.ts'
import { createSnapshotReadingSlice } from './snapshot-reading.ts'
import { createTokenFormSlice } from './token-form.ts'
import { createUiSlice } from './ui.ts'
import { createUndoneSlice } from './undone.ts'
import { createWindowSlice } from './window.ts'

/** The page's state with everything that changes it. */
export type AppStore = StoreApi<AppState>

/** Puts the slices together and lets them hear what the main process tells. */
export const createAppStore = (bridge: TypedBridge): AppStore => {
  const store = createStore<AppState>()((set, get) => ({
    forgetAll: () => store.setState(store.getInitialState(), true),
    ...createSessionSlice(set, get, bridge),
    ...createSitesSlice(set, get, bridge),
    ...createConnectionsSlice(set, get, bridge),
    ...createSignInsSlice(set, get, bridge),
    ...createSettingsSlice(set, get, bridge),
    ...createTokenFormSlice(set, get, bridge),
    ...createUiSlice(set, get, bridge),
    ...createSelectionSlice(set, get, bridge),
    ...createAnalysisSlice(set, get, bridge),
    ...createFilesSlice(set, get, bridge),
    ...createOpeningSlice(set, get, bridge),
    ...createSavingSlice(set, get, bridge),
    ...createSnapshotReadingSlice(set, get, bridge),
    ...createPapersSlice(set, get, bridge),
    ...createKeysSlice(set, get, bridge),
    ...createComparingSlice(set, get, bridge),
    ...createRunSlice(set, get, bridge),
    ...createRestrictedLeftSlice(set, get, bridge),
    ...createDriftsSlice(set, get, bridge),
    ...createUndoneSlice(set, get, bridge),
    ...createAcceptanceSlice(set, get, bridge),
    ...createRehearsalSlice(set, get, bridge),
    ...createReportCheckSlice(set, get, bridge),
    ...createWindowSlice(set, get, bridge),
    ...createHistorySlice(set, get, bridge),
    ...createLedgersSlice(set, get, bridge),
    ...createKindsSlice(set, get, bridge),
    ...createIssueCountsSlice(set, get, bridge),
    ...createManualCheckSlice(set, get, bridge),
    ...createPublishingSlice(set, get, bridge),
    ...createAnnouncementsSlice(set, get, bridge),
  }))
  bridge.subscribe((event) => hearEvent(event, store.getState()))
  return store
}
