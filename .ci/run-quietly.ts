import { spawn } from 'node:child_process'

/** How a program ended. */
export interface Ending {
  /** Undefined when it could not be started, or was ended because it took too long. */
  readonly code: number | undefined
  /** What it said, on either output. */
  readonly said: string
}

/** Runs a program without showing what it says; ends it when it takes too long. */
export const runQuietly = (
  command: string,
  args: readonly string[],
  limitMilliseconds: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ending> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMilliseconds,
      killSignal: 'SIGKILL',
    })
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => resolve({ code: undefined, said: error.message }))
    child.on('close', (code) => resolve({ code: code ?? undefined, said }))
  })
