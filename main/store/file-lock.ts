import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError, failure } from '#contract/model/failure'
import { nodeDisk } from './disk.ts'
import { onFile } from './file-failure.ts'

/** A lock that is held until it is released or the process ends, however it ends. */
export interface FileLock {
  release(): Promise<void>
}

/**
 * Where a lock's holder listens. The system itself lets go of the address when the process dies,
 * which a file with a process number in it would not. Linux has names without a file, Windows has
 * pipes; elsewhere a socket's file stays behind and is cleared away by the next holder.
 */
const addressFor = (key: string, platform: NodeJS.Platform): string => {
  const name = `slipway-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
  if (platform === 'linux') return `\0${name}`
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

const listen = (address: string): Promise<Server | undefined> =>
  new Promise((held, broken) => {
    const server = createServer((visitor) => visitor.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? held(undefined) : broken(error),
    )
    server.listen(address, () => {
      server.unref()
      held(server)
    })
  })

const isAnswered = (address: string): Promise<boolean> =>
  new Promise((answer) => {
    const visitor = connect(address, () => {
      visitor.destroy()
      answer(true)
    })
    visitor.once('error', () => answer(false))
  })

/**
 * Keeps a file to this process, on this machine. Throws AppError `file.unreadable` when another
 * one has it.
 */
export const lockFile = (
  path: string,
  platform: NodeJS.Platform = process.platform,
): Promise<FileLock> =>
  onFile(path, async () => {
    const folder = await nodeDisk.realpath(dirname(resolve(path)))
    const address = addressFor(join(folder, basename(path)), platform)
    let server = await listen(address)
    if (server === undefined && !(await isAnswered(address))) {
      if (!address.startsWith('\0')) await rm(address, { force: true })
      server = await listen(address)
    }
    if (server === undefined) {
      const why = 'Another run is using it.'
      throw new AppError(failure('file.unreadable', path, [why]))
    }
    const held = server
    return { release: () => new Promise((released) => held.close(() => released())) }
  })
