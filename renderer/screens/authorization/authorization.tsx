import { PageHeader } from '../../components/page-header.tsx'
import { ScreenFrame } from '../screen-frame.tsx'

export const Authorization = () => (
  <ScreenFrame>
    <PageHeader title="Authorization" />
  </ScreenFrame>
)
