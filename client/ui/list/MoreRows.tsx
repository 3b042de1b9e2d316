import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLetters } from '#client/styles/letters.ts'
import { useInFull } from '#client/styles/paper.ts'
import css from '#client/ui/list/MoreRows.module.css'

type Shown<Row> = { readonly shown: readonly Row[]; readonly isAll: boolean; readonly toggle: () => void }

/** The first rows of a long list; the rest on demand, and on paper and in a file. */
export function useFirst<Row>(rows: readonly Row[], first: number): Shown<Row> {
  const [isAll, setIsAll] = useState(false)
  const isInFull = useInFull()
  useLetters(rows.length > first ? rows : null)
  return { shown: isAll || isInFull ? rows : rows.slice(0, first), isAll, toggle: () => setIsAll(!isAll) }
}

type MoreRowsProps = {
  readonly total: number
  readonly first: number
  readonly isAll: boolean
  readonly onToggle: () => void
}

export function MoreRows({ total, first, isAll, onToggle }: MoreRowsProps) {
  const { t } = useTranslation('pages')
  if (total <= first) return null
  return (
    <button type="button" className={css.more} aria-expanded={isAll} onClick={onToggle}>
      {t(isAll ? 'rows.first' : 'rows.all', { count: isAll ? first : total })}
    </button>
  )
}
