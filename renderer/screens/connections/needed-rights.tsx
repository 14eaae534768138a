import type { UseNeeds } from '#contract/model/connection-use'
import { permissionNeedWording, useWording } from '#contract/wording/connection-wording'
import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { CopyIcon } from '../../icons/copy-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './needed-rights.module.css'

/** The least to allow for each use: of the account, and of a token that has scopes. */
export const NeededRights = ({ needs }: { readonly needs: readonly UseNeeds[] }) => {
  const copyText = useApp((state) => state.copyText)
  if (needs.length === 0) return null
  return (
    <Disclosure title={text.allow}>
      <p>{text.allowLead}</p>
      {needs.map(({ use, permission, scopes }) => (
        <section key={use} className={styles.need} aria-label={useWording[use]}>
          <h3 className={styles.use}>{useWording[use]}</h3>
          <p>
            {text.account} {permissionNeedWording[permission]}
          </p>
          {scopes.length === 0 ? null : (
            <>
              <p>{text.scopes}</p>
              <p className={styles.scopes}>
                {scopes.map((scope) => (
                  <code key={scope}>{scope} </code>
                ))}
              </p>
              <div>
                <Button onPress={() => void copyText(scopes.join('\n'), text.scopesCopied)}>
                  <CopyIcon />
                  {text.copyScopes}
                </Button>
              </div>
            </>
          )}
        </section>
      ))}
    </Disclosure>
  )
}
