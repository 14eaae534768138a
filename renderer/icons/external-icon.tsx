import { Icon, type IconProps } from './icon.tsx'

/** Opens in the browser. */
export const ExternalIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.5 3.25H4A1.25 1.25 0 0 0 2.75 4.5V12A1.25 1.25 0 0 0 4 13.25h7.5A1.25 1.25 0 0 0 12.75 12V9.5M9.5 2.75h3.75V6.5M13 3 7.75 8.25" />
  </Icon>
)
