import type { ConfigObject } from '#contract/model/config-object'
import type { KindModel } from '../kind-model.ts'
import { nameKey } from '../natural-key.ts'

/** Whether an object has its name from people, who may give it another one. */
export const canBeRenamed = (
  { role }: Pick<KindModel, 'role'>,
  { name, naturalKey, protection, data }: ConfigObject,
): boolean =>
  role === 'carried' &&
  protection === 'none' &&
  data.name === name &&
  (naturalKey.startsWith(nameKey(name)) || naturalKey.startsWith('key:'))

/** Whether an object that exists can be given another name by Jira's API. */
export const takesNewName = (
  { unchangeable, fixedOnDefault = [] }: Pick<KindModel, 'unchangeable' | 'fixedOnDefault'>,
  { protection }: Pick<ConfigObject, 'protection'>,
): boolean =>
  protection !== 'locked' &&
  !unchangeable.includes('name') &&
  !(protection === 'default' && fixedOnDefault.includes('name'))

/** An object under another name; what else its natural key says stays. */
export const renamed = (object: ConfigObject, name: string): ConfigObject => {
  const key = nameKey(object.name)
  return {
    ...object,
    name,
    naturalKey: object.naturalKey.startsWith(key)
      ? `${nameKey(name)}${object.naturalKey.slice(key.length)}`
      : object.naturalKey,
    data: { ...object.data, name },
  }
}
