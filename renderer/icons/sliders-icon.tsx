import { Icon, type IconProps } from './icon.tsx'

/** Settings. */
export const SlidersIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.5 5h5m4 0h2M2.5 11h2m4 0h5" />
    <circle cx="9.5" cy="5" r="1.75" />
    <circle cx="6.5" cy="11" r="1.75" />
  </Icon>
)
