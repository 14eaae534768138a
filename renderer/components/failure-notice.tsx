import type { ReactNode } from 'react'
import type { Failure } from '#contract/model/failure'
import { wordFailure } from '#contract/wording/failure-wording'
import { componentText } from '#contract/wording/screens/component-text'
import { changed as changedWording } from '#contract/wording/wording'
import { useApp } from '../state/use-app.ts'
import { Button } from './button.tsx'
import { Disclosure } from './disclosure.tsx'
import styles from './failure-notice.module.css'
import { Notice } from './notice.tsx'
import { OutsideLink } from './outside-link.tsx'
import { technicalDetails } from './technical-details.ts'
import { mendedByToken, toldDetails } from './told-details.ts'

interface FailureNoticeProps {
  readonly failure: Failure
  readonly tone?: 'bad' | 'warn'
  /** What failed only reads: then it is certain that nothing was changed. */
  readonly onlyReads?: boolean
  /** It stands there already as the screen comes up: not read out by itself. */
  readonly standing?: boolean
  readonly actions?: ReactNode
  readonly onDismiss?: () => void
}

/** Something went wrong: what happened, whether anything changed in Jira, what to do next. */
export const FailureNotice = ({
  failure,
  tone = 'bad',
  onlyReads = false,
  standing = false,
  ...rest
}: FailureNoticeProps) => {
  const copyText = useApp((state) => state.copyText)
  const { what, changed, next } = wordFailure(failure)
  const details = technicalDetails(failure)
  const sayings = toldDetails(failure)
  return (
    <Notice tone={tone} title={what} {...(standing ? {} : { role: 'alert' })} {...rest}>
      {sayings.length === 0 ? null : (
        <ul className={styles.sayings}>
          {sayings.map((saying) => (
            <li key={saying}>{saying}</li>
          ))}
        </ul>
      )}
      <p>{onlyReads ? changedWording.nothing : changed}</p>
      <p>{next}</p>
      {mendedByToken.has(failure.code) ? (
        <p>
          <OutsideLink link="create-token">{componentText.createToken}</OutsideLink>
        </p>
      ) : null}
      <Disclosure title={componentText.technicalDetails}>
        <pre className={styles.details}>{details}</pre>
        <Button onPress={() => void copyText(details, componentText.detailsCopied)}>
          {componentText.copyDetails}
        </Button>
      </Disclosure>
    </Notice>
  )
}
