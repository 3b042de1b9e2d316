import type { ReactNode } from 'react'
import css from '#client/ui/Section.module.css'

type SectionProps = {
  readonly title: ReactNode
  /** At the right end of the rule: counts, dates. */
  readonly note?: ReactNode
  readonly children: ReactNode
  /** On a page the rule is 2 px of ink; in panels a hairline. */
  readonly strong?: boolean
}

export function Section({ title, note, children, strong = false }: SectionProps) {
  return (
    <section className={css.section}>
      <div className={strong ? css.strongHead : css.head}>
        <h2 className={css.title}>{title}</h2>
        {note !== undefined && <span className={css.note}>{note}</span>}
      </div>
      {children}
    </section>
  )
}
