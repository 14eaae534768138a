import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright/test'

/** A place in which something secret was found. */
export interface Leak {
  readonly place: string
  readonly form: string
}

/** How a secret may be written: as it is, and as base64 of something that has it inside, however it falls. */
export const formsOf = (secret: string): readonly (readonly [string, string])[] => [
  ['plain', secret],
  ['in an address', encodeURIComponent(secret)],
  ...[0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]).toString('base64')
    // The first and last letters also hold what stands beside it.
    const first = Math.ceil((offset * 8) / 6)
    const length = Math.floor(((offset + secret.length) * 8) / 6)
    return [`base64, ${offset} bytes in`, text.slice(first, length)] as const
  }),
]

const gzipBegins = Buffer.from([0x1f, 0x8b, 0x08])

const unpackAt = (content: Buffer, at: number): Buffer | undefined => {
  try {
    return gunzipSync(content.subarray(at))
  } catch {
    return undefined // Three bytes that mean something else here.
  }
}

/** What is packed in the bytes of a file, as snapshots and plans are behind their first line. */
const packedIn = (content: Buffer | string): readonly Buffer[] => {
  if (typeof content === 'string') return []
  const found: Buffer[] = []
  for (let at = content.indexOf(gzipBegins); at >= 0; at = content.indexOf(gzipBegins, at + 1)) {
    const unpacked = unpackAt(content, at)
    if (unpacked !== undefined) found.push(unpacked)
  }
  return found
}

/** Looks for secrets in a text or the bytes of a file, and in what is packed there. */
export const findSecrets = (
  place: string,
  content: Buffer | string,
  secrets: readonly string[],
): readonly Leak[] => {
  const contents = [content, ...packedIn(content)]
  return secrets.flatMap((secret) =>
    formsOf(secret)
      .filter(([, form]) => contents.some((one) => one.includes(form)))
      .map(([form]) => ({ place, form })),
  )
}

/** Looks for secrets in every file below a folder. Files that go meanwhile have nothing to tell. */
export const findSecretsInFolder = async (
  folder: string,
  secrets: readonly string[],
): Promise<readonly Leak[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const leaks: Leak[] = []
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name)
    const content = await readFile(file).catch(() => Buffer.alloc(0))
    leaks.push(...findSecrets(file.slice(folder.length + 1), content, secrets))
  }
  return leaks
}

const readContent = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const input of copy.querySelectorAll('input[type=password]')) {
      input.removeAttribute('value')
    }
    const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const recordsOf = async (name: string): Promise<unknown> => {
      const database = await answerOf(indexedDB.open(name))
      const names = [...database.objectStoreNames]
      if (names.length === 0) return []
      const transaction = database.transaction(names)
      const asked = names.flatMap((store) => {
        const records = transaction.objectStore(store)
        return [answerOf(records.getAllKeys()), answerOf(records.getAll())]
      })
      const answers = await Promise.all(asked)
      database.close()
      return [names, answers]
    }
    const databases = (await indexedDB.databases()).map(({ name = '' }) => name)
    return JSON.stringify([
      copy.outerHTML,
      location.href,
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      databases,
      await Promise.all(databases.map(recordsOf)),
    ])
  })

/**
 * What a page holds: its document without what is typed into a password field, and its storage.
 * One that has crashed cannot be asked any more.
 */
export const contentOfPage = (page: Page): Promise<string> =>
  readContent(page).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('Target crashed')) return ''
    throw error
  })
