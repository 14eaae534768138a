import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** A program under way: what it said so far, and its end. */
export interface StartedProgram {
  readonly child: ChildProcess
  errors(): string
  output(): string
  /** Resolves once it has said this on its standard error; fails when it ends before. */
  said(part: string): Promise<void>
  ended(): Promise<number | null>
}

/** Starts a TypeScript program of the repository with this Node. */
export const startProgram = (
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): StartedProgram => {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } })
  let output = ''
  let errors = ''
  const listeners = new Set<() => void>()
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    errors += data
    for (const listener of listeners) listener()
  })
  const exit = once(child, 'close')
  onTestFinished(() => {
    child.kill('SIGTERM')
  })
  return {
    child,
    output: () => output,
    errors: () => errors,
    said: (part) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (errors.includes(part)) resolve()
        }
        listeners.add(look)
        look()
        void exit.then(() => reject(new Error(`ended without saying ${part}:\n${errors}`)))
      }),
    ended: async () => {
      const [code] = await exit
      return code
    },
  }
}
