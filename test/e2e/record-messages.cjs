// Loaded before the app (`-r`): notes everything that main lets out: to the page, to workers, and
// what the page says on its console. One JSON line each, to the file that E2E_RECORD names.
const { appendFileSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const threads = require('node:worker_threads')
const { app, ipcMain } = require('electron')

const note = (kind, value) => {
  const line = JSON.stringify({ kind, value: value === undefined ? null : value })
  appendFileSync(process.env.E2E_RECORD, `${line}\n`)
}

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send.bind(contents)
  contents.send = (channel, ...values) => {
    note('to-page', { channel, values })
    send(channel, ...values)
  }
  contents.on('console-message', ({ level, message }) => note('console', { level, message }))
  contents.on('render-process-gone', (_gone, { reason }) => note('page-gone', { reason }))
})

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, answer) =>
  handle(channel, async (event, operation, input) => {
    try {
      const value = await answer(event, operation, input)
      note('answer', { channel, operation, value })
      return value
    } catch (error) {
      note('refusal', { channel, operation, message: String(error) })
      throw error
    }
  })

class RecordedWorker extends threads.Worker {
  constructor(file, options) {
    note('to-worker', { data: options?.workerData })
    super(file, options)
  }

  postMessage(message, ...rest) {
    note('to-worker', { message })
    super.postMessage(message, ...rest)
  }
}
threads.Worker = RecordedWorker
syncBuiltinESMExports()
