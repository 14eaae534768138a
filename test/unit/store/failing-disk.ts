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
