import { defaultSettings } from '#contract/model/settings'
import { createWork } from '#work/create-work'
import { listen } from './listen.ts'
import { noConnections } from './no-connections.ts'
import { noFiles } from './no-files.ts'
import { accessTo, type UserSite } from './user-sites.ts'

/** What the test tells this program. */
export interface Orders {
  readonly here: UserSite
  readonly there: UserSite
  readonly dataFolder: string
  readonly workerFile: string
}

// Deploys everything from one site to another, as the app does, in a process of its own, and says how
// it ended.

const { here, there, dataFolder, workerFile }: Orders = JSON.parse(process.argv[2] ?? '')
const { emit, when } = listen()
const { handlers, close } = createWork({
  dataFolder,
  workerFile,
  sites: accessTo([here, there]),
  emit,
  observer: { runStarted: () => {}, progress: () => {}, runEnded: () => {} },
  reports: { pickFile: async () => undefined },
  ...noFiles(dataFolder),
  connections: noConnections,
  tables: { pickTarget: async () => undefined, pickSource: async () => undefined },
  documents: { pickTarget: async () => undefined, pickSource: async () => undefined },
  settings: () => defaultSettings,
  conceal: (text) => text,
  recordBug: (_, error) => {
    throw error
  },
})
const ended = (workId: string) =>
  when((event) => (event.event === 'work-ended' && event.workId === workId ? event.end : undefined))

const read = await ended((await handlers['contents.read']({ siteId: here.id })).workId)
if (read.end !== 'contents') throw new Error(JSON.stringify(read))
const { snapshotId } = read
const selection = { projects: 'all', objects: [] } as const
const asked = { snapshotId, destinationId: there.id, selection }
const made = await ended((await handlers['plan.analyze'](asked)).workId)
if (made.end !== 'plan') throw new Error(JSON.stringify(made))
const { planId } = made
const { runId } = await handlers['run.start']({ planId, unticked: [], confirmed: there.cloudId })
await when((event) =>
  event.event === 'run-news' ? event.news.find(({ news }) => news === 'ended') : undefined,
)
process.stdout.write(JSON.stringify(await handlers['run.get']({ runId })))
await close()
