import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '#contract/bridge'
import { channels } from '#contract/channels'

/** All that the page can reach: two channels by constant name, and no Electron object through them. */
const bridge: Bridge = {
  call: (operation, input) => ipcRenderer.invoke(channels.call, operation, input),
  subscribe: (listener) => {
    const hear = (_event: unknown, news: unknown): void => listener(news)
    ipcRenderer.on(channels.event, hear)
    return () => {
      ipcRenderer.off(channels.event, hear)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true

// Files that are dropped go to main by their paths, which the page itself never learns. What they
// are is main's to judge.
window.addEventListener('dragover', (event) => {
  if (hasFiles(event)) event.preventDefault()
})
window.addEventListener('drop', (event) => {
  if (!hasFiles(event)) return
  event.preventDefault()
  for (const file of event.dataTransfer?.files ?? []) {
    // Files that a script of the page made have no path, and go nowhere.
    const path = webUtils.getPathForFile(file)
    if (path !== '') void ipcRenderer.invoke(channels.call, 'file.drop', { path })
  }
})
