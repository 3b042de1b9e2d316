import { useTranslation } from 'react-i18next'
import css from '#client/ui/list/Paging.module.css'

type PagingProps = {
  readonly total: number
  readonly offset: number
  readonly pageSize: number
  readonly onTurn: (offset: number) => void
}

/** Which rows of how many are shown, and the pages before and after. */
export function Paging({ total, offset, pageSize, onTurn }: PagingProps) {
  const { t } = useTranslation('pages')
  const last = Math.min(total, offset + pageSize)
  return (
    <p className={css.paging}>
      <span data-testid="paging">{t('list.rows', { first: Math.min(total, offset + 1), last, total })}</span>
      <button type="button" disabled={offset === 0} onClick={() => onTurn(Math.max(0, offset - pageSize))}>
        {t('list.previous')}
      </button>
      <button type="button" disabled={last >= total} onClick={() => onTurn(offset + pageSize)}>
        {t('list.next')}
      </button>
    </p>
  )
}
