import { createContext, type RefObject, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { inFull } from '#client/styles/paper.ts'
import css from '#client/ui/list/CsvButton.module.css'
import { csvOf, rowsOfTable } from '#client/ui/list/csv.ts'
import { fileName } from '#client/ui/list/fileName.ts'
import { saveFile } from '#client/ui/list/saveFile.ts'

/** The day that every table of the page is for. */
export const TableDayContext = createContext('')
/** Rows of other pages are on their way: a file without them would be a part that looks whole. */
export const MoreRowsComeContext = createContext(false)

type CsvButtonProps = {
  readonly table: RefObject<HTMLTableElement | null>
  /** What it lists, for the name of the file. */
  readonly of: string
}

/** A table as a file, in full: also the rows that the screen keeps folded or on other pages. */
export function CsvButton({ table, of }: CsvButtonProps) {
  const { t } = useTranslation('pages')
  const day = useContext(TableDayContext)
  const isWaiting = useContext(MoreRowsComeContext)
  const label = t('csv', { what: of })
  return (
    <button type="button" className={css.csv} disabled={isWaiting} aria-label={label} title={label} onClick={save}>
      CSV
    </button>
  )

  function save(): void {
    const [head = [], ...rows] = inFull(() => (table.current ? rowsOfTable(table.current) : []))
    const width = Math.max(head.length, ...rows.map((cells) => cells.length))
    const named = [...head, ...Array(width - head.length).fill(t('csvGroup')), t('csvDay'), t('csvFrom')]
    const around = [day, window.location.href]
    const text = csvOf([named, ...rows.map((cells) => [...cells, ...around])])
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), nameOf(of, day))
  }
}

const nameOf = (of: string, day: string) => fileName([document.title.replace(/ – [^–]*$/, ''), of, day], 'csv')
