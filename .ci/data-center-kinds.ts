import type { KindView } from '#contract/model/abilities'
import type { Endpoint } from '#jira/endpoint'
import { kindModelsOn, kindsByNameOn } from '#kinds/products'
import { viewKinds } from '#view/view-kinds'

/** A kind as it is on Data Center, with the operations that it is read and written through. */
export interface DataCenterKindView extends KindView {
  /** Empty where its REST API does not show the kind. */
  readonly reads: readonly string[]
  readonly writes: readonly string[]
}

const inWords = ({ method, path, since, stage }: Endpoint<unknown>): string => {
  const marks = [
    ...(since ? [`came between ${since.replace('–', ' and ')}`] : []),
    ...(stage ? [stage] : []),
  ]
  return `\`${method} ${path}\`${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
}

/** All kinds as they are on Data Center, in the order of their titles. */
export const dataCenterKinds = (): readonly DataCenterKindView[] =>
  viewKinds(kindModelsOn('data-center')).map((view) => {
    const endpoints = Object.values(kindsByNameOn('data-center').get(view.kind)?.endpoints ?? {})
    const those = (isRead: boolean) =>
      endpoints
        .filter(({ effect }) => (effect === 'read') === isRead)
        .map(inWords)
        .toSorted()
    return { ...view, reads: those(true), writes: those(false) }
  })
