import { AppError, failure } from '#contract/model/failure'
import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { type PlanDocument, planDocumentSchema } from '#contract/model/plan-document'
import { planSort } from './plan-file.ts'
import type { SealedSort } from './sealed-file.ts'
import { snapshotSort } from './snapshot-file.ts'
import { upgradeContent } from './upgrade.ts'

/** Brings a part of a document up to date by its own schema, which it names. */
const upgraded = (
  part: Json | undefined,
  { schema, upgrades }: Pick<SealedSort<unknown>, 'schema' | 'upgrades'>,
  path: string,
): Json => {
  const found = isJsonObject(part) ? part.schema : undefined
  if (typeof found === 'number' && found > schema) {
    throw new AppError(failure('file.newer-schema', path, [`${found}, known up to ${schema}`]))
  }
  const isOlder = typeof found === 'number' && found < schema && found in upgrades
  return isOlder ? upgradeContent(part as Json, found, schema, upgrades) : (part ?? null)
}

const withTodaysParts = (content: Json, path: string): Json => {
  if (!isJsonObject(content)) return content
  const { plan, source, destination, base } = content
  const parts: JsonObject = {
    plan: upgraded(plan, planSort, path),
    source: upgraded(source, snapshotSort, path),
    destination: upgraded(destination, snapshotSort, path),
    ...(base === undefined ? {} : { base: upgraded(base, snapshotSort, path) }),
  }
  return { ...content, ...parts }
}

/** What plan files are that are passed on: a plan with all that it was made from. */
export const planDocumentSort: SealedSort<PlanDocument> = {
  format: 'slipway-plan-document',
  schema: 1,
  content: planDocumentSchema,
  upgrades: {},
  beforeChecking: withTodaysParts,
  originOf: ({ plan, destination }) => ({
    madeBy: { name: destination.seenBy.displayName, account: destination.seenBy.accountId },
    madeAt: plan.madeAt,
    sites: [plan.source.address, plan.destination.address],
  }),
}
