import { randomUUID } from 'node:crypto'

/** An existing status, as the status searches show it. */
export interface KnownStatus {
  readonly id: string
  readonly name: string
  readonly statusCategory: string
}

/** The top-level declaration of existing statuses: real id, fresh reference. */
export function declare(list: readonly KnownStatus[]) {
  return list.map(({ id, name, statusCategory }) => ({
    id,
    name,
    statusCategory,
    statusReference: randomUUID() as string,
  }))
}

/** A workflow over declared statuses: one way in, and globally into each of the others. */
export function simpleWorkflow(
  name: string,
  declared: readonly { statusReference: string; name: string }[],
) {
  const [first] = declared
  return {
    name,
    description: 'made by a test',
    statuses: declared.map(({ statusReference }) => ({ statusReference, properties: {} })),
    transitions: [
      {
        id: '1',
        name: 'Create',
        type: 'INITIAL',
        toStatusReference: first?.statusReference ?? '',
        links: [] as { fromStatusReference: string }[],
        actions: [] as { ruleKey: string; parameters: Record<string, string> }[],
      },
      ...declared.map((status, index) => ({
        id: String(11 + index),
        name: `To ${status.name}`,
        type: 'GLOBAL',
        toStatusReference: status.statusReference,
        links: [] as { fromStatusReference: string }[],
        actions: [] as { ruleKey: string; parameters: Record<string, string> }[],
      })),
    ],
  }
}

/** The payload of `/workflows/create` for one workflow. */
export function createPayload(name: string, list: readonly KnownStatus[]) {
  const statuses = declare(list)
  return {
    scope: { type: 'GLOBAL' },
    statuses,
    workflows: [simpleWorkflow(name, statuses)],
  }
}
