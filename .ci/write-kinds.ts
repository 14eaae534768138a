import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kindModels } from '#kinds/registry'
import { viewKinds } from '#view/view-kinds'
import { dataCenterKinds } from './data-center-kinds.ts'
import { kindsTable } from './kinds-table.ts'

/** Writes `docs/kinds.md` anew. */
writeFileSync(
  join(import.meta.dirname, '..', 'docs', 'kinds.md'),
  kindsTable(viewKinds(kindModels), dataCenterKinds()),
)
