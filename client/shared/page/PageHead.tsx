import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamesFragment } from '#client/generated/graphql.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf, otherNames } from '#client/i18n/nameOf.ts'
import css from '#client/shared/page/Page.module.css'

type PageHeadProps = {
  /** What it is and where: one line above the name. */
  readonly eyebrow: ReactNode
  readonly names: NamesFragment
  /** One sentence that holds a number. */
  readonly sentence: string
  /** Ways on: show in the network, addresses. */
  readonly children?: ReactNode
}

/** What it is, its names (the reader's first), and the sentence that the page opens with. */
export function PageHead({ eyebrow, names, sentence, children }: PageHeadProps) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const lead = nameOf(names, language)
  useEffect(() => {
    document.title = `${lead.text} – ${t('product')}`
  }, [lead.text, t])
  return (
    <header className={css.head}>
      <p className={css.eyebrow}>{eyebrow}</p>
      <h1 className={css.name} lang={lead.lang} data-testid="page-name">
        {lead.text}
      </h1>
      {otherNames(names, language).map((name) => (
        <p key={name.text} className={css.others} lang={name.lang}>
          {name.text}
        </p>
      ))}
      <p className={css.sentence} data-testid="sentence">
        {sentence}
      </p>
      {children && <div className={css.ways}>{children}</div>}
    </header>
  )
}
