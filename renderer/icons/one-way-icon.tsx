import { Icon, type IconProps } from './icon.tsx'

/** On, and not back. */
export const OneWayIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.5 8h8m0 0L7.25 4.75M10.5 8l-3.25 3.25M13.5 3v10" />
  </Icon>
)
