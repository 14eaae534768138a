import type { TypedBridge } from '../bridge.ts'
import type { AcceptanceSlice } from './acceptance.ts'
import type { AnalysisSlice } from './analysis.ts'
import type { AnnouncementsSlice } from './announcements.ts'
import type { ComparingSlice } from './comparing.ts'
import type { ConnectionsSlice } from './connections.ts'
import type { DriftsSlice } from './drifts.ts'
import type { FilesSlice } from './files.ts'
import type { HistorySlice } from './history.ts'
import type { IssueCountsSlice } from './issue-counts.ts'
import type { KeysSlice } from './keys.ts'
import type { KindsSlice } from './kinds.ts'
import type { LedgersSlice } from './ledgers.ts'
import type { ManualCheckSlice } from './manual-check.ts'
import type { OpeningSlice } from './opening.ts'
import type { PapersSlice } from './papers.ts'
import type { PublishingSlice } from './publishing.ts'
import type { RehearsalSlice } from './rehearsal.ts'
import type { ReportCheckSlice } from './report-check.ts'
import type { RestrictedLeftSlice } from './restricted-left.ts'
import type { RunSlice } from './run.ts'
import type { SavingSlice } from './saving.ts'
import type { SelectionSlice } from './selection.ts'
import type { SessionSlice } from './session.ts'
import type { SettingsSlice } from './settings.ts'
import type { SignInsSlice } from './sign-ins.ts'
import type { SitesSlice } from './sites.ts'
import type { SnapshotReadingSlice } from './snapshot-reading.ts'
import type { TokenFormSlice } from './token-form.ts'
import type { UiSlice } from './ui.ts'
import type { UndoneSlice } from './undone.ts'
import type { WindowSlice } from './window.ts'

/** What concerns all of the state. */
interface WholeState {
  /** Puts everything back to how the page begins. */
  readonly forgetAll: () => void
}

/** Everything that the page keeps in mind. No token is ever a part of it. */
export type AppState = WholeState &
  SessionSlice &
  SitesSlice &
  ConnectionsSlice &
  SignInsSlice &
  SettingsSlice &
  TokenFormSlice &
  UiSlice &
  SelectionSlice &
  AnalysisSlice &
  FilesSlice &
  OpeningSlice &
  SavingSlice &
  SnapshotReadingSlice &
  PapersSlice &
  KeysSlice &
  ComparingSlice &
  RunSlice &
  RestrictedLeftSlice &
  ManualCheckSlice &
  DriftsSlice &
  UndoneSlice &
  AcceptanceSlice &
  RehearsalSlice &
  ReportCheckSlice &
  WindowSlice &
  KindsSlice &
  LedgersSlice &
  IssueCountsSlice &
  HistorySlice &
  PublishingSlice &
  AnnouncementsSlice

/** Changes some of the state, and leaves the rest. */
export type SetState = (
  change: Partial<AppState> | ((state: AppState) => Partial<AppState>),
) => void

/** Makes one slice of the state. The bridge is handed in, so that tests can give a false one. */
export type CreateSlice<Slice> = (set: SetState, get: () => AppState, bridge: TypedBridge) => Slice
