import { PageHeader } from '../../components/page-header.tsx'
import { ScreenFrame } from '../screen-frame.tsx'

export const Settings = () => (
  <ScreenFrame>
    <PageHeader title="Settings" />
  </ScreenFrame>
)
