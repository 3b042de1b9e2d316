import type { ReactNode } from 'react'
import css from '#client/ui/Quiet.module.css'

type QuietProps = {
  readonly children: ReactNode
  /** A smaller line of its own. */
  readonly isLine?: boolean
  readonly title?: string
}

/** Paler text: what is not known, counts of the rest. */
export function Quiet({ children, isLine = false, title }: QuietProps) {
  return (
    <span className={isLine ? css.quietLine : css.quiet} title={title}>
      {children}
    </span>
  )
}

/** A second line of a cell, smaller than the first. */
export function SubLine({ children, lang }: { readonly children: ReactNode; readonly lang?: string }) {
  return (
    <span className={css.subLine} lang={lang}>
      {children}
    </span>
  )
}

/** A note below a block: what the figures leave out. */
export function Remark({ children }: { readonly children: ReactNode }) {
  return <p className={css.remark}>{children}</p>
}
