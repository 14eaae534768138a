import { type BrowserWindow, clipboard, dialog, Notification, shell } from 'electron'
import { certificateWording, reportWording } from '#contract/wording/native-wording'
import type { Notice } from './notify.ts'
import { openAddress } from './open-address.ts'

/** What only the operating system can do, each by the narrowest way. */
export interface NativePorts {
  openAddress(address: string): Promise<void>
  openFolder(folder: string): Promise<void>
  writeClipboard(text: string): Promise<void>
  /** Undefined when none was picked. */
  pickCertificate(): Promise<string | undefined>
  /** Where the report is to be saved; undefined when the user thought better of it. */
  pickReportFile(suggestedName: string): Promise<string | undefined>
  show(notice: Notice): void
}

/** Electron's ways to the operating system. Dialogs belong to the window, so that it waits for them. */
export const createNativePorts = (window: () => BrowserWindow): NativePorts => ({
  openAddress: (address) => openAddress(shell, address),
  openFolder: async (folder) => {
    const trouble = await shell.openPath(folder)
    if (trouble !== '') throw new Error(`the folder cannot be shown: ${trouble}`)
  },
  writeClipboard: (text) => clipboard.writeText(text),
  pickCertificate: async () => {
    const { filePaths } = await dialog.showOpenDialog(window(), {
      title: certificateWording.title,
      properties: ['openFile'],
      filters: [{ name: certificateWording.filter, extensions: ['pem', 'crt', 'cer'] }],
    })
    return filePaths[0]
  },
  pickReportFile: async (suggestedName) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: reportWording.title,
      defaultPath: suggestedName,
      filters: [{ name: reportWording.filter, extensions: ['html'] }],
    })
    return canceled || filePath === '' ? undefined : filePath
  },
  show: ({ title, body }) => new Notification({ title, body }).show(),
})
