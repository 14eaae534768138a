import { Icon, type IconProps } from './icon.tsx'

/** An administrator. */
export const ShieldIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 2.25 13 4v4c0 3-2 4.75-5 5.75C5 12.75 3 11 3 8V4zM5.9 7.9l1.5 1.5 2.75-3" />
  </Icon>
)
