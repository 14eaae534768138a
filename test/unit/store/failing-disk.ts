import type { FileHandle } from 'node:fs/promises'
import { type Disk, nodeDisk } from '#store/disk'

const noSpace = (): Error =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  })

/** A disk on which only so many more bytes have room: what does not fit is written in part. */
export const diskWithRoomFor = (bytes: number): Disk => {
  let room = bytes
  const limit = (file: FileHandle): FileHandle =>
    new Proxy(file, {
      get: (target, member) => {
        if (member === 'write') {
          return async (buffer: Buffer, start: number, length: number, position: number) => {
            if (room === 0) throw noSpace()
            const fits = Math.min(length, room)
            room -= fits
            return target.write(buffer, start, fits, position)
          }
        }
        if (member === 'writeFile') {
          return async (text: Uint8Array | string) => {
            const content = Buffer.from(text)
            const fits = Math.min(content.length, room)
            room -= fits
            await target.writeFile(content.subarray(0, fits))
            if (fits < content.length) throw noSpace()
          }
        }
        const value = Reflect.get(target, member)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return { ...nodeDisk, open: async (...args) => limit(await nodeDisk.open(...args)) }
}

/** What a disk refuses: to replace the one file, or from there on to replace any. */
type Refusal = 'nothing' | 'the file' | 'all after it'

/** A disk that refuses to replace a file as soon as it is told to. */
export const diskThatRefuses = (name: string): { readonly disk: Disk; refuse: Refusal } => {
  let isFull = false
  const failing = {
    refuse: 'nothing' as Refusal,
    disk: {
      ...nodeDisk,
      rename: async (...[from, to]: Parameters<Disk['rename']>) => {
        const { refuse } = failing
        if (refuse !== 'nothing' && (isFull || String(to).endsWith(name))) {
          isFull = refuse === 'all after it'
          throw noSpace()
        }
        return nodeDisk.rename(from, to)
      },
    },
  }
  return failing
}
