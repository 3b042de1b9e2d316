import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from '#client/shared/entity/StateWords.module.css'
import { Quiet } from '#client/ui/Quiet.tsx'

type StateWordsProps = {
  /** The state as it is drawn. */
  readonly sign: ReactNode
  readonly words: string
  readonly toBeConfirmed: boolean
}

/** A state in one line of a table: sign, words, and whether it is still to be confirmed. */
export function StateWords({ sign, words, toBeConfirmed }: StateWordsProps) {
  const { t } = useTranslation('words')
  return (
    <span className={css.state}>
      {sign}
      {words}
      {toBeConfirmed && <Quiet>{t('toBeConfirmed')}</Quiet>}
    </span>
  )
}
