import type { ReactNode } from 'react'
import css from '#client/features/data/CountList.module.css'
import { Bar } from '#client/ui/Bar.tsx'
import { Section } from '#client/ui/Section.tsx'

type CountListProps = {
  readonly title: string
  readonly note: ReactNode
  readonly children: ReactNode
  /** Below the counts. */
  readonly remark: ReactNode
  readonly testId: string
}

/** Counts, one a line: of what, a bar, and figures that open as lists. */
export function CountList({ title, note, children, remark, testId }: CountListProps) {
  return (
    <Section title={title} note={note}>
      <ul data-testid={testId}>{children}</ul>
      <p className={css.remark}>{remark}</p>
    </Section>
  )
}

type CountRowProps = {
  readonly what: string
  /** In small below `what`. */
  readonly note?: ReactNode
  readonly part: number
  /** Null: the total is not known, so there is no bar. */
  readonly whole: number | null
  readonly children: ReactNode
}

export function CountRow({ what, note, part, whole, children }: CountRowProps) {
  return (
    <li className={css.row}>
      <span>
        {what}
        {note && <small className={css.note}>{note}</small>}
      </span>
      <span className={whole === null ? undefined : css.scale}>
        {whole !== null && <Bar total={whole} parts={[{ key: 'part', value: part, fill: 'ink2' }]} />}
      </span>
      <span className={css.value}>{children}</span>
    </li>
  )
}
