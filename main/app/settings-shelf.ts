import { basename, dirname } from 'node:path'
import type { IpcMain } from 'electron'
import ElectronStore from 'electron-store'
import type { SettingsShelf } from '#store/settings-store'

/**
 * Writes settings with electron-store. It opens a channel of its own, by which any page may ask where
 * the data lies; Slipway has two channels and no third, so that one is closed again.
 */
export const openSettingsShelf = (
  path: string,
  ipc: Pick<IpcMain, 'removeAllListeners'>,
): SettingsShelf => {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: dirname(path),
    name: basename(path, '.json'),
    configFileMode: 0o600,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
  })
  ipc.removeAllListeners('electron-store-get-data')
  return {
    write: (content) => {
      store.store = { ...content }
    },
  }
}
