import type { Publication } from '#contract/model/publication'
import { wordMoment } from '#contract/wording/dates'
import {
  publishingText,
  outboxText as text,
  wordPlace,
} from '#contract/wording/screens/publishing-text'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { PublicationLink } from '../publishing/publication-link.tsx'
import styles from './outbox.module.css'

/** Something that was published: what, where and when, and the way there. */
export const SentPublication = ({ publication }: { readonly publication: Publication }) => {
  const { id, title, target, host, madeAt, sentAt, link } = publication
  return (
    <article className={styles.card}>
      <span className={styles.icon}>
        <DoneIcon />
      </span>
      <div className={styles.what}>
        <h3>{title}</h3>
        <p className={styles.quiet}>
          {publishingText.products[target.to]}, {host}, {wordPlace(target)}.{' '}
          {text.at(wordMoment(sentAt ?? madeAt))}
        </p>
      </div>
      {link === null ? null : (
        <PublicationLink publicationId={id} label={publishingText.openTitle(title)}>
          {publishingText.open}
        </PublicationLink>
      )}
    </article>
  )
}
