import { type BrowserWindow, dialog } from 'electron'
import { fileDialogWording } from '#contract/wording/native-wording'
import type { FileDialogs, SavedSort } from '#ipc/file-dialogs'

const endings: Readonly<Record<SavedSort, string>> = {
  snapshot: 'slipway-snapshot',
  plan: 'slipway-plan',
  'public-key': 'txt',
}

/** Electron's dialogs for files that are passed on. They belong to the window that `parent` gives. */
export const createFileDialogs = (parent: () => BrowserWindow): FileDialogs => ({
  pickFile: async () => {
    const { filePaths } = await dialog.showOpenDialog(parent(), {
      title: fileDialogWording.open,
      properties: ['openFile'],
      filters: [
        { name: fileDialogWording.filters.any, extensions: [endings.snapshot, endings.plan] },
      ],
    })
    return filePaths[0]
  },
  pickTarget: async (sort, suggestedName) => {
    const { canceled, filePath } = await dialog.showSaveDialog(parent(), {
      title: fileDialogWording.save[sort],
      defaultPath: suggestedName,
      filters: [{ name: fileDialogWording.filters[sort], extensions: [endings[sort]] }],
    })
    return canceled || filePath === '' ? undefined : filePath
  },
  pickFolder: async (purpose) => {
    const { filePaths } = await dialog.showOpenDialog(parent(), {
      title: fileDialogWording.folder[purpose],
      properties: ['openDirectory', ...(purpose === 'save' ? (['createDirectory'] as const) : [])],
    })
    return filePaths[0]
  },
})
