import { no } from '#domain/abilities'
import type { KindModel, KindModels } from '#domain/kind-model'
import { sampleKinds } from './sample-kinds.ts'

const never = no('No operation does it.')

const changed: Readonly<Record<string, (model: KindModel) => Partial<KindModel>>> = {
  // Neither made nor changed.
  status: ({ abilities }) => ({
    abilities: { ...abilities, create: never, update: never, delete: never },
  }),
  workflow: ({ abilities }) => ({
    abilities: { ...abilities, create: never, update: never, delete: never },
  }),
  // Changed but not made.
  screen: ({ abilities }) => ({ abilities: { ...abilities, create: never, delete: never } }),
  // Not even shown.
  issueTypeScheme: ({ abilities }) => ({
    abilities: { ...abilities, read: never, create: never, update: never, delete: never },
  }),
  // Taken when the project is made, and never later.
  project: () => ({
    byHand: [
      { member: 'workflowScheme', code: 'member-by-hand', takenWhenMade: true },
      { member: 'permissionScheme', code: 'member-by-hand', takenWhenMade: true },
    ],
    keptWhenNone: ['permissionScheme'],
  }),
}

/** The sample kinds on a product whose API writes only a part of them. */
export const writtenInPart: KindModels = new Map(
  [...sampleKinds].map(([kind, model]) => [kind, { ...model, ...changed[kind]?.(model) }]),
)
