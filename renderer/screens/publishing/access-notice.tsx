import type { WriteAccess } from '#contract/model/write-access'
import { accessTitles, wordWriteAccess } from '#contract/wording/write-access-wording'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice, type Tone } from '../../components/notice.tsx'

const tones: Readonly<Record<Exclude<WriteAccess['access'], 'not-asked'>, Tone>> = {
  may: 'good',
  'may-not': 'warn',
  'cannot-tell': 'info',
}

/** Whether it may be written there, as far as reads tell: said before anything is sent. */
export const AccessNotice = ({ access }: { readonly access: WriteAccess }) => {
  if (access.access === 'not-asked') {
    return <FailureNotice failure={access.failure} tone="warn" onlyReads />
  }
  const { what, next } = wordWriteAccess(access)
  return (
    <Notice tone={tones[access.access]} role="status" title={accessTitles[access.access]}>
      <p>
        {what} {next}
      </p>
    </Notice>
  )
}
