import { fileText } from '#contract/wording/screens/file-text'
import { Notice } from '../../components/notice.tsx'
import { useReview } from './use-review.ts'

/** Says that a plan came without its snapshots; nothing of any other. */
export const ViewOnlyNotice = () => {
  const viewOnly = useReview((review) => review.origin.of === 'file')
  return viewOnly ? (
    <Notice tone="info" title={fileText.viewOnlyTitle}>
      <p>{fileText.viewOnly}</p>
    </Notice>
  ) : null
}
