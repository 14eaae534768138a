import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { planBetween } from '#engine/plan-between'
import { takeSnapshot } from '#kinds/take-snapshot'
import { type RehearsalInput, rehearse } from '#rehearsal/rehearse'
import { serveReplica } from '#rehearsal/serve-replica'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { bareBlueprint, serveBlueprint, signInTo, temporaryFolder } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'

const moment = '2026-11-26T00:00:00Z'

/** The small site without the contexts that hold for one project: fields and project use each other. */
const source: Blueprint = {
  ...smallBlueprint,
  fields: smallBlueprint.fields.map((field) => ({
    ...field,
    ...(field.contexts
      ? { contexts: field.contexts.filter(({ projects }) => projects === undefined) }
      : {}),
  })),
}

/** The small site's project planned for another site. */
export const planBoat = async (there: Blueprint = bareBlueprint) => {
  const here = await serveBlueprint(source, 'here')
  const destination = await serveBlueprint(there, 'there')
  const [wanted, before] = await Promise.all(
    [here, destination].map(async (twin) => takeSnapshot(await signInTo(twin), () => moment)),
  )
  if (wanted === undefined || before === undefined) throw new Error('two sites were not read')
  const plan = planBetween({
    source: wanted,
    destination: before,
    projects: ['BOAT'],
    decisions: [],
    known: [],
    madeAt: moment,
  })
  return { plan, source: wanted, before, destination }
}

/** Rehearses a plan in a folder that is looked at afterwards. */
export const rehearseHere = async (
  planned: { readonly plan: Plan; readonly source: Snapshot; readonly before: Snapshot },
  rest: Partial<RehearsalInput> = {},
) => {
  const folder = join(await temporaryFolder(), 'rehearsal')
  const { plan, source, before } = planned
  const running = rehearse({
    plan,
    source,
    before,
    decisions: [],
    serve: serveReplica,
    folder,
    width: 8,
    clock: () => moment,
    signal: new AbortController().signal,
    onNews: () => {},
    ...rest,
  })
  return { running, isLeftBehind: () => existsSync(folder) }
}
