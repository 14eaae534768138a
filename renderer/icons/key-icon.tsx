import { Icon, type IconProps } from './icon.tsx'

/** A token. */
export const KeyIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="5.25" cy="10.75" r="3" />
    <path d="m7.5 8.5 5.75-5.75M10.75 5.25l2 2" />
  </Icon>
)
