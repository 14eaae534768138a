import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { type Members, memberList, optionalText, requiredText } from '../http/members.ts'
import { addStatus, findStatusNamed, type StatusDetails, statuses } from '../statuses/state.ts'
import { readCategory, readName } from '../statuses/write.ts'
import { error, type Finding } from './findings.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A status that a payload declares: an existing one by id, or a new one. */
export interface Declared extends StatusDetails {
  readonly reference: string
  readonly id: string | undefined
}

/** The declared statuses; an empty list is a plain 400, before any validation. */
export function readDeclared(payload: Members, projectId: string | null): readonly Declared[] {
  const list = memberList(payload, 'statuses')
  if (list.length === 0) refuse(400, 'payload.statuses : must not be empty')
  if (list.length > 1000) refuse(400, 'payload.statuses : size must be between 0 and 1000')
  return list.map((members) => ({
    reference: requiredText(members, 'statusReference'),
    id: optionalText(members, 'id'),
    name: readName(members),
    category: readCategory(members),
    description: optionalText(members, 'description') ?? '',
    projectId,
  }))
}

function checkOne(context: Context, declared: Declared, others: readonly Declared[]): Finding[] {
  const { site } = context
  const where = { statusReference: declared.reference }
  const findings: Finding[] = []
  if (site.switches.statusReferenceMustBeUuid && !uuid.test(declared.reference)) {
    const message = `The status reference ${declared.reference} is not a valid UUID.`
    findings.push(error('STATUS', 'STATUS_REFERENCE_NOT_UUID', message, where))
  }
  const projectId = declared.projectId ?? null
  const known = declared.id === undefined ? undefined : statuses.of(site)[declared.id]
  if (declared.id !== undefined && known?.projectId !== projectId) {
    const message = `The status with ID ${declared.id} was not found.`
    findings.push(error('STATUS', 'STATUS_NOT_FOUND', message, where))
  }
  const holder = findStatusNamed(site, declared.name, projectId)
  const isTaken = holder !== undefined && holder.id !== declared.id
  const isTwice = others.some(
    (other) => other !== declared && other.name.toLowerCase() === declared.name.toLowerCase(),
  )
  if (isTaken || isTwice) {
    const message = `Status name "${declared.name}" already in use. Try a different name.`
    findings.push(error('STATUS', 'NON_UNIQUE_STATUS_NAME', message, where))
  }
  return findings
}

/** What is wrong with the declared statuses. */
export function checkDeclared(context: Context, list: readonly Declared[]): readonly Finding[] {
  const findings = list.flatMap((declared) => checkOne(context, declared, list))
  const references = list.map(({ reference }) => reference)
  const twice = references.filter((reference, index) => references.indexOf(reference) !== index)
  return [
    ...findings,
    ...twice.map((statusReference) =>
      error('STATUS', 'DUPLICATE_STATUS_REFERENCE', 'The status reference is used twice.', {
        statusReference,
      }),
    ),
  ]
}

/** Makes the new statuses, brings existing ones up to date; gives ids by reference. */
export function writeDeclared(
  context: Context,
  list: readonly Declared[],
): ReadonlyMap<string, string> {
  const { site } = context
  return new Map(
    list.map(({ reference, id, ...details }) => {
      const known = id === undefined ? undefined : statuses.of(site)[id]
      if (known === undefined) return [reference, addStatus(site, details).id]
      known.category = details.category
      if (known.name !== details.name && known.system !== true) known.name = details.name
      if (details.description !== undefined) known.description = details.description
      return [reference, known.id]
    }),
  )
}
