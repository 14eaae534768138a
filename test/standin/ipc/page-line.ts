import { makeEvent } from '../app/event.ts'
import type { DevTools } from '../chromium/devtools.ts'
import { log } from '../log.ts'
import type { ToMain, ToPage } from '../page/preload-world.ts'
import { sendBinding } from '../page/scripts.ts'
import { makeValueCode } from '../page/value-code.ts'
import type { Frames } from '../window/frames.ts'
import { answerFor, ipcMain } from './ipc-main.ts'

const code = makeValueCode()

/** Messages between main and the preload worlds of one page. */
export interface PageLine {
  /** To the main frame. Lost when no document is there, as in Electron. */
  send(channel: string, ...values: readonly unknown[]): void
}

/** Takes the messages of a page and answers them; `sender` is its web contents. */
export const makePageLine = (devTools: DevTools, frames: Frames, sender: unknown): PageLine => {
  const deliver = (contextId: number | undefined, message: ToPage): void => {
    if (contextId === undefined) return
    devTools
      .send('Runtime.callFunctionOn', {
        functionDeclaration: 'function (text) { standInReceive(text) }',
        executionContextId: contextId,
        arguments: [{ value: code.encode(message) }],
      })
      .catch((error: unknown) => log('message lost:', error))
  }

  const answer = async (
    message: Extract<ToMain, { kind: 'invoke' }>,
    event: unknown,
  ): Promise<ToPage> => {
    const { id, channel, values } = message
    try {
      const value = await answerFor(channel)(event, ...values)
      // What cannot be cloned is the answer's fault, and refused like one.
      return { kind: 'answer', id, value: structuredClone(value) }
    } catch (error) {
      process.stderr.write(`Error occurred in handler for '${channel}': ${error}\n`)
      return { kind: 'refusal', id, message: String(error) }
    }
  }

  const take = (message: ToMain, contextId: number): void => {
    const senderFrame = frames.ofContext(contextId) ?? null
    const event = makeEvent({ sender, senderFrame, type: 'frame', frameId: contextId })
    if (message.kind === 'send') ipcMain.emit(message.channel, event, ...message.values)
    else void answer(message, event).then((given) => deliver(contextId, given))
  }

  devTools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === sendBinding) take(code.decode(payload) as ToMain, executionContextId)
  })

  return {
    send: (channel, ...values) =>
      deliver(frames.mainContext(), { kind: 'event', channel, values: structuredClone(values) }),
  }
}
