import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { DemoSite } from '#ipc/site-access'
import { makeFolder, writeWholeFile } from '#store/write-whole-file'
import { keepSite } from '#twin/keep-site'
import { namedSite } from '#twin/named-site'
import { startTwin, type Twin } from '#twin/serve'
import { loadSite } from '#twin/site-file'
import { createPeer } from './peer.ts'
import type { TwinQuestions } from './twin-questions.ts'

// Serves the two demo sites apart from the main thread, so that neither waits for the other.

const names = { source: 'acme-test', destination: 'acme-production' } as const

/** The ports of the last session, by which the user's site cards know the sites. */
const readPorts = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) ?? {}
  } catch {
    return {}
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(EADDRINUSE|EACCES)$/.test(String(error.code))

const serve = async (name: string, folder: string, port: unknown): Promise<Twin> => {
  const file = join(folder, `${name}.json`)
  // A demo site that is not there, or cannot be taken up, begins anew: nothing in it is missed.
  const site = await loadSite(file).catch(() => namedSite(name))
  const keep = keepSite(site, file)
  await keep()
  if (typeof port !== 'number') return startTwin({ site, keep })
  return startTwin({ site, keep, port }).catch((error: unknown) => {
    if (isTaken(error)) return startTwin({ site, keep })
    throw error
  })
}

const signInOf = ({ address, credentials }: Twin): DemoSite => ({
  address,
  email: credentials.email,
  token: credentials.token,
})

const portOf = ({ address }: Twin): number => Number(new URL(address).port)

if (parentPort === null) throw new Error('this is a worker')
const twins: Twin[] = []

createPeer<TwinQuestions, Record<never, never>>(parentPort, {
  start: async ({ folder }) => {
    await makeFolder(folder)
    const portsFile = join(folder, 'ports.json')
    const ports = await readPorts(portsFile)
    const source = await serve(names.source, folder, ports[names.source])
    twins.push(source)
    const destination = await serve(names.destination, folder, ports[names.destination])
    twins.push(destination)
    const served = { [names.source]: portOf(source), [names.destination]: portOf(destination) }
    await writeWholeFile(portsFile, JSON.stringify(served))
    return { source: signInOf(source), destination: signInOf(destination) }
  },
  stop: async () => {
    await Promise.all(twins.splice(0).map((twin) => twin.stop()))
    return null
  },
})
