import type { ReactNode } from 'react'
import css from '#client/ui/Figures.module.css'

type Figure = {
  readonly key: string
  readonly label: string
  readonly value: ReactNode
  /** In small below the figure, such as how many of them are in force. */
  readonly note?: ReactNode
}

export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={css.figures}>
      {figures.map(({ key, label, value, note }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
