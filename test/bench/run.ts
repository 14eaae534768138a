import { generateSite, generateSites } from '#twin/generate/generate-sites'
import { namedSite } from '#twin/named-site'
import { measureDeployment } from './deploying.ts'
import { measureEventLoop } from './event-loop.ts'
import { measureFile } from './files.ts'
import { measureFiltering } from './filtering.ts'
import type { Measure } from './measure.ts'
import { measureGrowth, measurePlanning, type Pair } from './planning.ts'
import { measureLoad, measureReading } from './reading.ts'
import { snapshotOf } from './sites.ts'

// Counts and ratios of one run. Times are compared with times of the same run only, since machines
// differ; docs/benchmarks.md says what the ratios mean and keeps those of one run.

const say = (title: string, measures: readonly Measure[]): void => {
  const width = Math.max(...measures.map(({ what }) => what.length))
  const lines = measures.map(({ what, value }) => `  ${what.padEnd(width)}  ${value}`)
  process.stdout.write(`${title}\n${lines.join('\n')}\n\n`)
}

const large = () => generateSite({ seed: 5, projects: 500, age: 'current' })

const pair = async (projects: number): Promise<Pair> => {
  const [source, destination] = generateSites(5, projects)
  return { source: await snapshotOf(source), destination: await snapshotOf(destination) }
}

say('Requests of a snapshot: acme-test', await measureReading(namedSite('acme-test')))
say('Requests of a snapshot: 500 projects', await measureReading(large()))
say('Under load: snapshot of 500 projects', [
  ...(await measureLoad(large(), { latency: 0, limits: true })),
  ...(await measureLoad(large(), { latency: 50, limits: true })),
])
say(
  'Under load: snapshot of acme-test',
  await measureLoad(namedSite('acme-test'), { latency: 50, limits: true }),
)
say('Deployment: generated company of 20 projects', await measureDeployment(generateSites(5, 20)))
const most = await pair(500)
say('Planning: 250 → 500 projects', measurePlanning(await pair(250), most))
say('Twice the work', measureGrowth())
say('Snapshot file: 500 projects', await measureFile(most.source))
say('Main thread: a plan for 12,000 components', await measureEventLoop(60, 200))
say('Main thread: 500 projects', await measureEventLoop(500, 0))
say('Review: filtering 12,000 changes', await measureFiltering())
say('All of this', [
  {
    what: 'peak memory, twins and plans included',
    value: `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
  },
])
