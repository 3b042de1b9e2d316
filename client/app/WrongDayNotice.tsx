import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/app/WrongDayNotice.module.css'
import { sayWrongDay, wrongDayStore } from '#client/app/wrongDay.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { CloseIcon } from '#client/ui/icons.tsx'
import { viewStore } from '#client/view/viewStore.ts'

/** Over every screen, until another day is chosen or it is closed: the day of the address is none. */
export function WrongDayNotice() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const text = useStore(wrongDayStore, (store) => store.text)
  const asOf = useStore(viewStore, (view) => view.asOf)
  return (
    <div role="status">
      {text !== null && (
        <p className={css.notice}>
          {t('asOf.wrongAddress', { text, date: formatDate(asOf, language) })}
          <button type="button" onClick={() => sayWrongDay(null)} title={t('asOf.closeNotice')}>
            <CloseIcon />
            <span className="visually-hidden">{t('asOf.closeNotice')}</span>
          </button>
        </p>
      )}
    </div>
  )
}
