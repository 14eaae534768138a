import type { Gap, JiraProduct } from '#contract/model/snapshot'
import { kindNotShown } from '#contract/not-shown'
import { no } from '#domain/abilities'
import type { KindModel, KindModels } from '#domain/kind-model'
import type { Kind } from './kind.ts'
import { kinds } from './registry.ts'

/** A kind as it is on Data Center. */
const onDataCenter = ({ model, dataCenter }: Kind): readonly Kind[] =>
  dataCenter === undefined ? [] : [{ ...dataCenter, model: { ...model, ...dataCenter.model } }]

const ofProduct: Readonly<Record<JiraProduct, readonly Kind[]>> = {
  cloud: kinds,
  'data-center': kinds.flatMap(onDataCenter),
}

/** The kinds that can be read on a product, with its endpoints, its writers and what they can do. */
export const kindsOn = (product: JiraProduct): readonly Kind[] => ofProduct[product]

const byName: Readonly<Record<JiraProduct, ReadonlyMap<string, Kind>>> = {
  cloud: new Map(kinds.map((kind) => [kind.model.kind, kind])),
  'data-center': new Map(ofProduct['data-center'].map((kind) => [kind.model.kind, kind])),
}

/** The same by name. */
export const kindsByNameOn = (product: JiraProduct): ReadonlyMap<string, Kind> => byName[product]

const notShown = 'Data Center’s REST API does not show it.'
const unread = no(notShown)

/** What there is to say of a kind that Data Center does not show. */
const nothingThere: Pick<KindModel, 'abilities'> = {
  abilities: {
    read: unread,
    create: unread,
    update: unread,
    delete: unread,
    reuse: unread,
    rename: unread,
    lost: [],
    proven: 'specification',
  },
}

const models: Readonly<Record<JiraProduct, KindModels>> = {
  cloud: new Map(kinds.map(({ model }) => [model.kind, model])),
  'data-center': new Map(
    kinds.map(({ model, dataCenter }) => [
      model.kind,
      { ...model, ...(dataCenter?.model ?? nothingThere) },
    ]),
  ),
}

/**
 * The pure halves of all kinds for a plan whose destination is of this product: of kinds that Data
 * Center does not show they say that nothing can be done.
 */
export const kindModelsOn = (product: JiraProduct): KindModels => models[product]

const gaps: Readonly<Record<JiraProduct, readonly Gap[]>> = {
  cloud: [],
  'data-center': kinds
    .filter(({ dataCenter }) => dataCenter === undefined)
    .map(({ model: { kind, title } }) => ({
      kind,
      what: title.many,
      code: kindNotShown,
      reason: notShown,
    })),
}

/** What no snapshot of a product has, since its API does not show it: nobody knows whether it is there. */
export const gapsOn = (product: JiraProduct): readonly Gap[] => gaps[product]
