import { Icon, type IconProps } from './icon.tsx'

/** Leads on, or is folded. */
export const ChevronRightIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m6.25 4 4 4-4 4" />
  </Icon>
)
