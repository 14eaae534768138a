import { createInterface } from 'node:readline'
import { commands } from './commands.ts'
import { runSlipway } from './run-slipway.ts'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())

/** Reads standard input by lines, once somebody asks for the first. */
const lineReader = () => {
  let lines: AsyncIterator<string> | undefined
  return {
    read: async (): Promise<string | undefined> => {
      lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]()
      const line = await lines.next()
      return line.done ? undefined : line.value
    },
    /** Lets standard input go: whoever holds its other end open would keep the process waiting. */
    close: (): void => {
      if (lines !== undefined) process.stdin.destroy()
    },
  }
}

const input = lineReader()
const { output, errors, code } = await runSlipway(commands, process.argv.slice(2), {
  environment: process.env,
  readLine: input.read,
  progress: process.stderr,
  signal: stop.signal,
})
input.close()
process.stderr.write(errors)
process.stdout.write(output)
if (code !== undefined) process.exitCode = code
