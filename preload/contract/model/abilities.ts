import { z } from 'zod'

/** One ability: whether there is one, and what it does not reach, or why there is none. */
export const abilitySchema = z
  .object({ can: z.enum(['yes', 'in-part', 'no']), note: z.string().optional() })
  .readonly()
export type Ability = z.infer<typeof abilitySchema>

/**
 * What Slipway can do with a kind, said so plainly that `docs/kinds.md` and the app show it as it
 * stands. A test compares it with the kind's own code.
 */
export const abilitiesSchema = z
  .object({
    read: abilitySchema,
    /** Makes an object that the destination lacks. */
    create: abilitySchema,
    /** Changes an object that the destination has. */
    update: abilitySchema,
    /** Deletes a whole object, where the user ticked it. */
    delete: abilitySchema,
    /** Finds the object that stands for another one, and uses it. */
    reuse: abilitySchema,
    /** Gives an object the source's name, where the two are one by another evidence than the name. */
    rename: abilitySchema,
    /** What belongs to such an object and does not come over, and why. */
    lost: z
      .array(
        z
          .object({
            what: z.string(),
            why: z.string(),
            /** The member of an object's data that does not come over, where it is read at all. */
            member: z.string().optional(),
          })
          .readonly(),
      )
      .readonly(),
    /**
     * `unproven`: no specification that Atlassian publishes says how such an object is written, so
     * that every write of one needs an explicit yes.
     */
    proven: z.enum(['specification', 'unproven']),
  })
  .readonly()
export type Abilities = z.infer<typeof abilitiesSchema>

/** Name of one ability. */
export type AbilityName = Exclude<keyof Abilities, 'lost' | 'proven'>

/** A kind with what Slipway can do with it. */
export const kindViewSchema = z
  .object({ kind: z.string(), title: z.string(), abilities: abilitiesSchema })
  .readonly()
export type KindView = z.infer<typeof kindViewSchema>
