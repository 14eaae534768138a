import type { PublicationPreview as Preview, PublicationTarget } from '#contract/model/publication'
import { wordMoment } from '#contract/wording/dates'
import { publishingText as text, wordPlace } from '#contract/wording/screens/publishing-text'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { LinkedPublication } from './publication-link.tsx'
import { PublishedPage } from './published-page.tsx'
import styles from './publishing.module.css'

interface PublicationPreviewProps {
  readonly target: PublicationTarget
  readonly preview: Preview
}

/** What would be there, drawn from the data that is sent, and where that is. */
export const PublicationPreview = ({ target, preview }: PublicationPreviewProps) => {
  const { host, former, page, text: said, files } = preview
  return (
    <div className={styles.preview}>
      <div>
        <p>
          <strong>{text.goesTo(host)}</strong>, {wordPlace(target)}
        </p>
        <p className={styles.quiet}>
          {former === null
            ? text.isNew
            : target.to === 'slack'
              ? text.adds(wordMoment(former.at))
              : text.updates(wordMoment(former.at))}{' '}
          {former === null ? null : (
            <LinkedPublication link={former.link}>{text.open}</LinkedPublication>
          )}
        </p>
      </div>
      {page === null ? null : <PublishedPage page={page} />}
      {said === null ? null : (
        <section className={styles.part}>
          <h3>{target.to === 'slack' ? text.message : text.request}</h3>
          <pre className={styles.said}>{said}</pre>
        </section>
      )}
      {files.length === 0 ? null : (
        <Disclosure title={text.files(files.length)} startsOpen={files.length <= 8}>
          <Growing items={files}>
            {(shown) => (
              <ul className={styles.files}>
                {shown.map(({ name, bytes }) => (
                  <li key={name}>
                    <code>{name}</code> <span className={styles.quiet}>{text.bytes(bytes)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Growing>
        </Disclosure>
      )}
    </div>
  )
}
