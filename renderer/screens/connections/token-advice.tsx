import { wordProtection } from '#contract/wording/screens/connections-text'
import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { OutsideLink } from '../../components/outside-link.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './token-advice.module.css'

/** What to know about signing in, in a few plain sentences. */
export const TokenAdvice = () => {
  const kept = useApp(({ sites }) =>
    sites.phase === 'ready' ? wordProtection(sites.protection) : '',
  )
  const isApiToken = useApp((state) => state.tokenForm?.draft.way === 'api-token')
  return (
    <aside className={styles.advice} aria-labelledby="about-tokens">
      <h2 id="about-tokens">{text.aboutTitle}</h2>
      {text.about.map(({ title, text: sentences }) => (
        <section key={title} className={styles.part}>
          <h3>{title}</h3>
          <p>{sentences}</p>
        </section>
      ))}
      {isApiToken ? (
        <section className={styles.part}>
          <h3>{text.getTitle}</h3>
          <p>{text.getCloud}</p>
          <p className={styles.links}>
            <OutsideLink link="create-token">{text.createLink}</OutsideLink>
            <OutsideLink link="revoke-token">{text.revokeLink}</OutsideLink>
            <OutsideLink link="token-help">{text.guideLink}</OutsideLink>
          </p>
        </section>
      ) : null}
      <section className={styles.part}>
        <h3>{text.keptTitle}</h3>
        <p>{kept}</p>
      </section>
    </aside>
  )
}
