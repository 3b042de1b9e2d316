import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamesFragment } from '#client/generated/graphql.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf, otherNames, type ShownName } from '#client/i18n/nameOf.ts'
import css from '#client/shared/page/PageHead.module.css'
import { PanelHead } from '#client/ui/PanelHead.tsx'

type PageHeadProps = {
  /** What it is and where: one line above the name. */
  readonly eyebrow?: ReactNode
  readonly title: string
  readonly lang?: string
  /** Its names in other languages. */
  readonly others?: readonly ShownName[]
  /** One sentence that holds a number. */
  readonly sentence: string
  /** Below the sentence: ways on, such as to the network or to other lists. */
  readonly children?: ReactNode
}

/** The head of a page: its title, and the sentence that it opens with. */
export function PageHead({ sentence, children, ...head }: PageHeadProps) {
  return (
    <header className={css.head}>
      <PanelHead isPage {...head} />
      <p className={css.sentence} data-testid="sentence">
        {sentence}
      </p>
      {children}
    </header>
  )
}

type ThingHeadProps = Pick<PageHeadProps, 'eyebrow' | 'sentence' | 'children'> & { readonly names: NamesFragment }

/** The head of the page of one thing, with all its names, the reader's first. */
export function ThingHead({ names, children, ...head }: ThingHeadProps) {
  const language = useLanguage()
  const { text, lang } = nameOf(names, language)
  useTitle(text)
  return (
    <PageHead {...head} title={text} lang={lang} others={otherNames(names, language)}>
      {children && <div className={css.ways}>{children}</div>}
    </PageHead>
  )
}

/** Names the window after what the page is about. */
export function useTitle(name: string): void {
  const { t } = useTranslation('app')
  useEffect(() => {
    document.title = `${name} – ${t('product')}`
  }, [name, t])
}
