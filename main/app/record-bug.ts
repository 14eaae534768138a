import { randomBytes } from 'node:crypto'
import { bugDetail } from '#contract/wording/native-wording'
import type { Log } from './log.ts'

/** Records a bug, and gives the line by which its report finds it in the log. */
export const createBugRecorder =
  (log: Pick<Log, 'error'>) =>
  (where: string, error: unknown): string => {
    const number = randomBytes(4).toString('hex')
    log.error('bug', { number, where, error })
    return bugDetail(number)
  }
