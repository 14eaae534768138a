import { readFileSync } from 'node:fs'
import { logFile } from './log.ts'

const newest = 40

/** The newest lines of the log, oldest first; none when there is no log. */
export const logTail = (folder: string): readonly string[] => {
  try {
    const lines = readFileSync(logFile(folder), 'utf8').split('\n')
    return lines.filter((line) => line !== '').slice(-newest)
  } catch {
    return []
  }
}
