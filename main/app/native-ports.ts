import { BrowserWindow, clipboard, dialog, Notification, shell } from 'electron'
import {
  certificateWording,
  documentWording,
  reportWording,
  tableWording,
} from '#contract/wording/native-wording'
import type { FileDialogs } from '#ipc/file-dialogs'
import { bringForward } from './bring-forward.ts'
import { createFileDialogs } from './file-dialogs.ts'
import type { Notice } from './notify.ts'
import { openAddress } from './open-address.ts'

/** What only the operating system can do, each by the narrowest way. */
export interface NativePorts extends FileDialogs {
  openAddress(address: string): Promise<void>
  openFolder(folder: string): Promise<void>
  writeClipboard(text: string): Promise<void>
  /** Undefined when none was picked. */
  pickCertificate(): Promise<string | undefined>
  /** Where the report is to be saved; undefined when the user thought better of it. */
  pickReportFile(suggestedName: string): Promise<string | undefined>
  /** Where a table is to be saved, or one to be read; undefined when the user thought better of it. */
  pickTableTarget(suggestedName: string): Promise<string | undefined>
  pickTableSource(): Promise<string | undefined>
  /** The same for a document of Slipway's in JSON. */
  pickDocumentTarget(suggestedName: string): Promise<string | undefined>
  pickDocumentSource(): Promise<string | undefined>
  show(notice: Notice): void
}

/** The window that a dialog belongs to, so that it waits for it. */
const parent = (): BrowserWindow => {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) throw new Error('there is no window to ask in')
  return window
}

/** Electron's ways to the operating system. */
export const createNativePorts = (): NativePorts => ({
  ...createFileDialogs(parent),
  openAddress: (address) => openAddress(shell, address),
  openFolder: async (folder) => {
    const trouble = await shell.openPath(folder)
    if (trouble !== '') throw new Error(`the folder cannot be shown: ${trouble}`)
  },
  writeClipboard: (text) => clipboard.writeText(text),
  pickCertificate: async () => {
    const { filePaths } = await dialog.showOpenDialog(parent(), {
      title: certificateWording.title,
      properties: ['openFile'],
      filters: [{ name: certificateWording.filter, extensions: ['pem', 'crt', 'cer'] }],
    })
    return filePaths[0]
  },
  pickReportFile: async (suggestedName) => {
    const { canceled, filePath } = await dialog.showSaveDialog(parent(), {
      title: reportWording.title,
      defaultPath: suggestedName,
      filters: [{ name: reportWording.filter, extensions: ['html'] }],
    })
    return canceled || filePath === '' ? undefined : filePath
  },
  pickTableTarget: async (suggestedName) => {
    const { canceled, filePath } = await dialog.showSaveDialog(parent(), {
      title: tableWording.save,
      defaultPath: suggestedName,
      filters: [{ name: tableWording.filter, extensions: ['csv'] }],
    })
    return canceled || filePath === '' ? undefined : filePath
  },
  pickTableSource: async () => {
    const { filePaths } = await dialog.showOpenDialog(parent(), {
      title: tableWording.open,
      properties: ['openFile'],
      filters: [{ name: tableWording.filter, extensions: ['csv', 'txt'] }],
    })
    return filePaths[0]
  },
  pickDocumentTarget: async (suggestedName) => {
    const { canceled, filePath } = await dialog.showSaveDialog(parent(), {
      title: documentWording.save,
      defaultPath: suggestedName,
      filters: [{ name: documentWording.filter, extensions: ['json'] }],
    })
    return canceled || filePath === '' ? undefined : filePath
  },
  pickDocumentSource: async () => {
    const { filePaths } = await dialog.showOpenDialog(parent(), {
      title: documentWording.open,
      properties: ['openFile'],
      filters: [{ name: documentWording.filter, extensions: ['json'] }],
    })
    return filePaths[0]
  },
  show: ({ title, body }) => {
    const notification = new Notification({ title, body })
    notification.on('click', () => BrowserWindow.getAllWindows().forEach(bringForward))
    notification.show()
  },
})
