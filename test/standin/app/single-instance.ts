import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { commandLine } from '../command-line.ts'
import { getPath } from './paths.ts'

/** What a second instance tells the first before it ends. */
export interface SecondInstance {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

const state = { held: false }
const lockFile = (): string => join(getPath('userData'), 'stand-in-instance', 'pid')
const letters = (): string => join(getPath('userData'), 'stand-in-instance', 'letters')

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Takes the lock, or tells who has it. A lock whose holder is gone is taken over. */
const take = (): boolean => {
  try {
    writeFileSync(lockFile(), String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(readFileSync(lockFile(), 'utf8'))
    if (holder === process.pid) return true
    if (isAlive(holder)) return false
    rmSync(lockFile())
    return take()
  }
}

/** Files are written aside and renamed, so that a letter is read whole. */
const post = (letter: SecondInstance): void => {
  const name = `${process.pid}.json`
  writeFileSync(join(letters(), '..', name), JSON.stringify(letter))
  renameSync(join(letters(), '..', name), join(letters(), name))
}

const readLetters = (onLetter: (letter: SecondInstance) => void): void => {
  for (const name of readdirSync(letters())) {
    const file = join(letters(), name)
    const letter: SecondInstance = JSON.parse(readFileSync(file, 'utf8'))
    rmSync(file)
    onLetter(letter)
  }
}

/** Whether this is the only instance with this user-data folder; if not, the first hears of it. */
export const requestLock = (
  additionalData: unknown,
  onSecond: (second: SecondInstance) => void,
): boolean => {
  if (state.held) return true
  mkdirSync(letters(), { recursive: true })
  if (!take()) {
    post({
      argv: [process.execPath, ...commandLine.all],
      workingDirectory: process.cwd(),
      additionalData,
    })
    return false
  }
  state.held = true
  readLetters(() => {})
  watch(letters(), () => readLetters(onSecond)).unref()
  return true
}

const releaseLock = (): void => {
  if (!state.held) return
  state.held = false
  rmSync(lockFile(), { force: true })
}

process.on('exit', releaseLock)
