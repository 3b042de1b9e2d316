import type { ReactNode } from 'react'

type IconProps = { readonly size?: number }

/** An icon of 16 × 16 units, drawn in lines of the colour of the text. */
function icon(shape: ReactNode, standard = 16) {
  return ({ size = standard }: IconProps) => (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden>
      {shape}
    </svg>
  )
}

export const SearchIcon = icon(
  <>
    <circle cx="6.8" cy="6.8" r="4.6" />
    <path d="M10.3 10.3 14.4 14.4" />
  </>,
)
export const ContrastIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.2" />
    <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" stroke="none" />
  </>,
)
export const CloseIcon = icon(<path d="M3 3 13 13M13 3 3 13" />)
export const FitIcon = icon(<path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />)
export const ArrowIcon = icon(<path d="M2 8h11M9 4l4 4-4 4" />, 14)
export const UndoIcon = icon(<path d="M3 6.5h7a3.2 3.2 0 0 1 0 6.4H6M5.8 3.4 2.8 6.5l3 3.1" />, 14)
export const RedoIcon = icon(<path d="M13 6.5H6a3.2 3.2 0 0 0 0 6.4h4M10.2 3.4l3 3.1-3 3.1" />, 14)
export const TidyIcon = icon(<path d="M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z" />)
export const PlayIcon = icon(<path d="M4 2.5 13 8 4 13.5z" fill="currentColor" stroke="none" />, 14)
export const PauseIcon = icon(<path d="M4.5 3v10M11.5 3v10" strokeWidth="2.6" />, 14)
export const LassoIcon = icon(
  <>
    <path d="M5 10.4C3 9.8 1.8 8.6 1.8 7c0-2.6 2.8-4.4 6.2-4.4S14.2 4.4 14.2 7 11.4 11.2 8 11.2c-.7 0-1.4-.1-2-.2" />
    <path d="M5.6 9.4a1.5 1.5 0 1 1-1.2 2.7c.4 1 .2 1.9-.6 2.6" />
  </>,
)

export function LogoIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r="8.8" fill="none" stroke="var(--accent)" strokeWidth="1.3" />
      <rect x="8.2" y="8.2" width="3.6" height="3.6" rx="1" fill="var(--ink)" />
      <circle cx="5.8" cy="12.6" r="1.3" fill="var(--accent)" />
      <circle cx="13.6" cy="6" r="1.3" fill="var(--accent)" />
      <circle cx="13.4" cy="13.6" r="1.3" fill="var(--accent)" />
      <circle cx="6.6" cy="6.2" r="1.1" fill="var(--ink)" />
    </svg>
  )
}
