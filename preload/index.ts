import { contextBridge, ipcRenderer } from 'electron'
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
