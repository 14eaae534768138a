import type { ConfigObject } from '#contract/model/config-object'
import type { KindModels } from '../kind-model.ts'
import { nameKey } from '../natural-key.ts'
import type { Match } from './match.ts'

/**
 * Knows which new objects Jira would refuse, since an object of another key has their name. The
 * user is asked, whatever was decided.
 */
export const takenNames = (destination: readonly ConfigObject[], models: KindModels) => {
  const nameOf = ({ kind, name }: ConfigObject) => `${kind}\n${nameKey(name)}`
  const bearers = Map.groupBy(
    destination.filter(({ kind }) => models.get(kind)?.uniqueNames),
    nameOf,
  )
  return (object: ConfigObject, match: Match): Match => {
    const [bearer] = match.state === 'new' ? (bearers.get(nameOf(object)) ?? []) : []
    if (!bearer) return match
    const [here, there] = [object, bearer].map((one) => one.naturalKey.replace(/^key:/, ''))
    const differences = [
      ...(here === there ? [] : [`key: “${here}” here, “${there}” there`]),
      ...(models.get(object.kind)?.differs?.(object, bearer) ?? []),
    ]
    return { state: 'differing', candidate: bearer, differences }
  }
}
