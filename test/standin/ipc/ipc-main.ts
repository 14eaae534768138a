import { EventEmitter } from 'node:events'
import { loud } from '../loud.ts'

/** Answers a page's question. */
export type Answer = (event: unknown, ...values: unknown[]) => unknown

const answers = new Map<string, Answer>()

/** Electron's `ipcMain`. */
export const ipcMain = loud(
  'ipcMain',
  Object.assign(new EventEmitter(), {
    handle: (channel: string, answer: Answer): void => {
      if (answers.has(channel)) {
        throw new Error(`Attempted to register a second handler for '${channel}'`)
      }
      answers.set(channel, answer)
    },
  }),
)

/** Who answers on a channel. */
export const answerFor = (channel: string): Answer => {
  const answer = answers.get(channel)
  if (answer === undefined) throw new Error(`No handler registered for '${channel}'`)
  return answer
}
