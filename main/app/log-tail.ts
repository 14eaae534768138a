import { readFileSync } from 'node:fs'

/** The newest lines of the log, oldest first; none when there is no log. */
export const logTail = (file: string, lines: number): readonly string[] => {
  try {
    const all = readFileSync(file, 'utf8').split('\n')
    return all.filter((line) => line !== '').slice(-lines)
  } catch {
    return []
  }
}
