/** Names that are asked of any value by the language, Node or a test driver, not by the app. */
const asked = new Set(['then', 'toJSON', 'constructor', '$$typeof', 'nodeType', '__esModule'])

/**
 * The same object, but asking it for something that the stand-in does not have is an error instead
 * of `undefined`, and so is putting something new in.
 */
export const loud = <Value extends object>(name: string, value: Value): Value =>
  new Proxy(value, {
    get: (target, property, receiver) => {
      if (typeof property === 'symbol' || property in target || asked.has(property)) {
        return Reflect.get(target, property, receiver)
      }
      throw new Error(`stand-in has no ${name}.${property}`)
    },
    set: (target, property, given, receiver) => {
      if (typeof property === 'symbol' || property in target || property.startsWith('_')) {
        return Reflect.set(target, property, given, receiver)
      }
      throw new Error(`stand-in has no ${name}.${property} to be set`)
    },
  })

/** Refuses options that the stand-in does not know: they would be ignored silently. */
export const knownOnly = (name: string, given: object, known: readonly string[]): void => {
  for (const option of Object.keys(given)) {
    if (!known.includes(option)) throw new Error(`stand-in has no option ${option} of ${name}`)
  }
}
