import { wordFailure } from '#contract/wording/failure-wording'
import { wordSignature } from '#contract/wording/screens/file-text'
import { papersText as text } from '#contract/wording/screens/papers-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { type Papers, savednessOf } from '../../state/papers.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './papers.module.css'
import { useTickedPlan } from './use-papers.ts'

/** Who signed a plan as it is, whose signatures fit no longer, and a way to sign it. */
export const SignatureSection = ({ papers }: { readonly papers: Papers }) => {
  const { signatures, dropped, twoDemanded, missing } = papers.signatures
  const plan = useTickedPlan()
  const signPlan = useApp((state) => state.signPlan)
  const unsigned = useApp((state) => state.savedUnsigned)
  const isSaved = savednessOf(papers.papers, plan) === 'saved'
  const isMine = signatures.some(({ standing }) => standing === 'you')
  const role = signatures.some((one) => one.role === 'made') ? 'reviewed' : 'made'
  return (
    <section className={styles.section}>
      <h3>{text.signatures}</h3>
      {signatures.length === 0 ? (
        <p className={styles.quiet}>{text.noSignatures}</p>
      ) : (
        <ul className={styles.comments}>
          {signatures.map((signature) => (
            <li key={`${signature.fingerprint} ${signature.role}`}>{wordSignature(signature)}</li>
          ))}
        </ul>
      )}
      {signatures.some(({ standing }) => standing === 'unknown') ? (
        <p className={styles.quiet}>{text.unknownHelp}</p>
      ) : null}
      {dropped.length === 0 ? null : (
        <Notice tone="warn">
          <p>{text.dropped(dropped)}</p>
        </Notice>
      )}
      {twoDemanded ? (
        <Notice tone={missing.length === 0 ? 'good' : 'info'} title={text.twoDemanded}>
          {missing.length === 0 ? <p>{text.complete}</p> : null}
          {missing.map((one) => (
            <p key={one}>{text.missing[one]}</p>
          ))}
        </Notice>
      ) : null}
      {unsigned === null ? null : (
        <Notice tone="warn" title={text.unsignedTitle}>
          <p>{wordFailure(unsigned).what}</p>
        </Notice>
      )}
      {papers.papers.viewOnly || isMine ? null : (
        <div className={styles.sign}>
          <Button isDisabled={!isSaved} onPress={() => void signPlan(plan)}>
            {text.sign[role]}
          </Button>
          {isSaved ? null : <span className={styles.quiet}>{text.signFirst}</span>}
        </div>
      )}
    </section>
  )
}
