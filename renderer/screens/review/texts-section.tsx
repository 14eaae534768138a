import type { StepDetail } from '#contract/model/step-detail'
import { namedText } from '#contract/wording/screens/named-text'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import styles from './texts-section.module.css'

type NamedText = StepDetail['texts'][number]

const rewritten = ({ references }: NamedText): NamedText['references'] => [
  ...new Map(
    references.filter(({ here, there }) => here !== there).map((one) => [one.here, one]),
  ).values(),
]

/** Texts that name other objects: as the source has them, as they are written, what is unclear. */
export const TextsSection = ({ texts }: Pick<StepDetail, 'texts'>) =>
  texts.length === 0 ? null : (
    <section className={styles.section}>
      <h3>{namedText.title}</h3>
      {texts.map((text) => (
        <NamedTextView key={text.path} text={text} />
      ))}
    </section>
  )

const NamedTextView = ({ text }: { readonly text: NamedText }) => {
  const { label, source, destination, unclear } = text
  const changed = rewritten(text)
  return (
    <article className={styles.text}>
      <h4>{label}</h4>
      <dl className={styles.sides}>
        <div>
          <dt>{namedText.source}</dt>
          <dd>
            <code>{source}</code>
          </dd>
        </div>
        {source === destination ? null : (
          <div>
            <dt>{namedText.destination}</dt>
            <dd>
              <code>{destination}</code>
            </dd>
          </div>
        )}
      </dl>
      {source === destination ? <p className={styles.quiet}>{namedText.same}</p> : null}
      {changed.length === 0 ? null : (
        <>
          <p className={styles.quiet}>{namedText.references}</p>
          <ul className={styles.list}>
            {changed.map(({ here, there }) => (
              <li key={here}>{namedText.becomes(here, there)}</li>
            ))}
          </ul>
        </>
      )}
      {unclear.length === 0 ? null : (
        <>
          <p className={styles.unclear}>
            <WarningIcon />
            {namedText.unclear}
          </p>
          <ul className={styles.list}>
            {unclear.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}
