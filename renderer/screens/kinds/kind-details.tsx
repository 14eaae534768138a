import type { Abilities, AbilityName } from '#contract/model/abilities'
import { abilityNames, abilityWording } from '#contract/wording/abilities-wording'
import { kindsText } from '#contract/wording/screens/kinds-text'
import styles from './kinds.module.css'

/** Abilities that have a note, those together that have the same one. */
const notesOf = (abilities: Abilities): readonly (readonly [string, readonly AbilityName[]])[] => {
  const names = abilityNames.filter((name) => abilities[name].note !== undefined)
  return [...Map.groupBy(names, (name) => abilities[name].note ?? '')]
}

/** What one kind does not reach, and what of it is lost. */
export const KindDetails = ({ abilities }: { readonly abilities: Abilities }) => {
  const notes = notesOf(abilities)
  const { read, lost, proven } = abilities
  return (
    <div className={styles.details}>
      {proven === 'unproven' ? <p>{kindsText.unprovenMeaning}</p> : null}
      {notes.length === 0 ? null : (
        <section>
          <h2>{kindsText.notes}</h2>
          <dl>
            {notes.map(([note, names]) => (
              <div key={note}>
                <dt>{names.map((name) => abilityWording[name].label).join(', ')}</dt>
                <dd>{note}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {lost.length === 0 && read.can === 'yes' ? (
        <p className={styles.quiet}>{kindsText.nothing}</p>
      ) : null}
      {lost.length === 0 ? null : (
        <section>
          <h2>{kindsText.lost}</h2>
          <dl>
            {lost.map(({ what, why }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}
