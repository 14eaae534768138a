import { Icon, type IconProps } from './icon.tsx'

/** Opens downwards. */
export const ChevronDownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 6.25 4 4 4-4" />
  </Icon>
)
