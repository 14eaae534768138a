import type { PublishedContent, PublishedLine } from '#contract/model/published-content'
import { publicationText } from '#contract/wording/publication-wording'
import { manualText, wordManualState } from '#contract/wording/screens/manual-text'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Notice, type Tone } from '../../components/notice.tsx'
import { WorkflowPictureView } from '../review/workflow-picture-view.tsx'
import { PublishedChanges } from './published-changes.tsx'
import styles from './publishing.module.css'

const tones: Readonly<Record<PublishedContent['verdict']['tone'], Tone>> = {
  good: 'good',
  open: 'info',
  bad: 'bad',
}

/** A page as it will be read, in the order of what is published. */
export const PublishedPage = ({ page }: { readonly page: PublishedContent }) => (
  <article className={styles.page} aria-label={text.page}>
    <h3>{page.title}</h3>
    <Notice tone={tones[page.verdict.tone]} title={page.verdict.text}>
      {page.counts.length === 0 ? null : (
        <p>{page.counts.map(({ label, value }) => `${value} × ${label}`).join(' · ')}</p>
      )}
    </Notice>
    <section className={styles.part}>
      <h4>{publicationText.summary}</h4>
      <dl className={styles.facts}>
        {page.facts.map(({ label, value, address }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {address === undefined ? null : <span className={styles.quiet}> {address}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
    <section className={styles.part}>
      <h4>{publicationText.changes}</h4>
      <PublishedChanges page={page} />
    </section>
    {page.workflows.length === 0 ? null : (
      <section className={styles.part}>
        <h4>{publicationText.workflows}</h4>
        {page.workflows.map(({ name, picture }) => (
          <div key={name} className={styles.part}>
            <h5>{name}</h5>
            <WorkflowPictureView name={name} picture={picture} />
          </div>
        ))}
      </section>
    )}
    {page.manual.length === 0 ? null : (
      <section className={styles.part}>
        <h4>{publicationText.manual}</h4>
        <p>{manualText.lead}</p>
        <ol className={styles.steps}>
          {page.manual.map((step) => (
            <li key={step.id}>
              <p>
                <strong>
                  {step.what}: {step.kindTitle} {step.name}
                </strong>{' '}
                ({wordManualState(step.state, step.outcome)})
              </p>
              <p>
                {step.where} {step.why}
              </p>
              {step.values.length === 0 ? null : (
                <ul className={styles.files}>
                  {step.values.map(({ label, value }) => (
                    <li key={label}>
                      {label}: <code>{value}</code>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </section>
    )}
    <Lines title={publicationText.problems} lines={page.problems} />
    <Lines title={publicationText.notices} lines={page.notices} />
    <Lines title={publicationText.notCarried} lines={page.notCarried} />
  </article>
)

interface LinesProps {
  readonly title: string
  readonly lines: readonly PublishedLine[]
}

const Lines = ({ title, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <section className={styles.part}>
      <h4>{title}</h4>
      <ul className={styles.files}>
        {lines.map(({ what, text: line }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two equal lines are told apart by their place only.
          <li key={`${at} ${line}`}>
            {what === '' ? null : <strong>{what}: </strong>}
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
