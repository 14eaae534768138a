import { Icon, type IconProps } from './icon.tsx'

/** Something is added. */
export const PlusIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 3.25v9.5M3.25 8h9.5" />
  </Icon>
)
