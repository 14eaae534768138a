import type { Failure, Result } from '#contract/model/failure'
import type { Settings } from '#contract/model/settings'
import { settingsText } from '#contract/wording/screens/settings-text'
import type { CreateSlice } from './app-state.ts'

/** What the user may set. Null until the main process has told it. */
export interface SettingsSlice {
  readonly settings: Settings | null
  readonly settingsFailure: Failure | null
  readonly takeSettings: (settings: Settings) => void
  /** Changes some settings; what could not be stored goes back to what it was. */
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>
  /** Lets the user pick an extra certificate authority. */
  readonly pickCertificate: () => Promise<void>
  readonly readDiagnostics: () => Promise<Result<{ readonly text: string }>>
  readonly dismissSettingsFailure: () => void
  /** Deletes everything that Slipway keeps, and begins anew. */
  readonly removeEverything: () => Promise<void>
  readonly showDataFolder: () => Promise<void>
}

/** Makes the settings' slice. */
export const createSettingsSlice: CreateSlice<SettingsSlice> = (set, get, bridge) => ({
  settings: null,
  settingsFailure: null,
  takeSettings: (settings) => set({ settings }),
  changeSettings: async (change) => {
    const { settings: before } = get()
    if (before === null) return
    const wanted = { ...before, ...change }
    set({ settings: wanted, settingsFailure: null })
    const changed = await bridge.call('settings.change', wanted)
    if (changed.ok) set({ settings: changed.value })
    else set({ settings: before, settingsFailure: changed.failure })
  },
  pickCertificate: async () => {
    const picked = await bridge.call('settings.pick-certificate', {})
    if (!picked.ok) set({ settingsFailure: picked.failure })
    else if (picked.value.file !== null) {
      await get().changeSettings({ certificateAuthority: picked.value.file })
    }
  },
  readDiagnostics: () => bridge.call('diagnostics.read', {}),
  dismissSettingsFailure: () => set({ settingsFailure: null }),
  removeEverything: async () => {
    const removed = await bridge.call('settings.remove-everything', {})
    if (!removed.ok) return set({ settingsFailure: removed.failure })
    get().forgetAll()
    await get().start()
    get().announce(settingsText.removed)
  },
  showDataFolder: async () => {
    const shown = await bridge.call('folder.show', { runId: null })
    if (!shown.ok) set({ settingsFailure: shown.failure })
  },
})
