import { readFile, stat, writeFile } from 'node:fs/promises'
import { AppError, failure } from '#contract/model/failure'
import type { Handlers } from '#ipc/handler'
import type { TableFiles } from '#ipc/table-files'
import { onFile } from '#store/file-failure'
import type { Engine } from './engine.ts'

/** What the table of people needs. */
export interface PeoplePorts {
  readonly engine: Engine
  readonly tables: TableFiles
}

/** Names of the operations about people. */
export type PeopleOperation = 'plan.find-people' | 'plan.save-people' | 'plan.read-people'

/** More than a table of as many people as a site can have. */
const mostBytes = 20_000_000

const suggestedName = 'People.csv'

/** Answers what concerns the people and groups that a plan names. */
export const createPeopleHandlers = ({
  engine,
  tables,
}: PeoplePorts): Pick<Handlers, PeopleOperation> => ({
  'plan.find-people': (input) => engine.ask('plan.find-people', input),
  'plan.save-people': async ({ planId }) => {
    const text = await engine.ask('plan.write-people', { planId })
    const picked = await tables.pickTarget(suggestedName)
    if (picked === undefined) return { savedTo: null }
    await onFile(picked, () => writeFile(picked, text))
    return { savedTo: picked }
  },
  'plan.read-people': async ({ planId }) => {
    const picked = await tables.pickSource()
    if (picked === undefined) {
      return { file: null, decided: [], same: [], errors: [], moreErrors: 0 }
    }
    const { size } = await onFile(picked, () => stat(picked))
    if (size > mostBytes) throw new AppError(failure('input.invalid', picked))
    const text = await onFile(picked, () => readFile(picked, 'utf8'))
    const { lines, errors, moreErrors } = await engine.ask('plan.read-people', { planId, text })
    return {
      file: picked,
      decided: lines.flatMap(({ decision }) => (decision === null ? [] : [decision])),
      same: lines.flatMap(({ row, decision }) =>
        decision === null ? [{ kind: row.kind, sourceId: row.sourceId }] : [],
      ),
      errors,
      moreErrors,
    }
  },
})
