const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('host', {
  call: (name, value) => ipcRenderer.invoke('host:call', name, value),
  tell: (value) => ipcRenderer.send('host:tell', value),
  subscribe: (listener) => {
    const hear = (_event, news) => listener(news)
    ipcRenderer.on('host:news', hear)
    return () => ipcRenderer.off('host:news', hear)
  },
})
