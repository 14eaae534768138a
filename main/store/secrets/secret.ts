import { inspect } from 'node:util'

/** A token in memory. Nothing prints, serialises or inspects to it. */
export interface Secret {
  /** The token itself, for the one place that needs it. */
  reveal(): string
}

const masked = (): string => '[secret]'

/** Hides a token inside a function, where neither JSON nor a debugger's print-out finds it. */
export const createSecret = (value: string): Secret =>
  ({
    reveal: () => value,
    toString: masked,
    toJSON: masked,
    [inspect.custom]: masked,
  }) as Secret
